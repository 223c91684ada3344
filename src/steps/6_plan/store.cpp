#include "store.h"

#include "store_rows.h"

#include <fmt/format.h>

namespace plan {
namespace {

Partner read_partner(db::Row const& row)
{
    return {row.id<ActionId>(0), row.id<accounts::OrganisationId>(1)};
}

} // namespace

void insert_action(db::Connection& db, partnership::Scope const& scope, Action const& action)
{
    auto const& wish = action.wish;
    db.run(R"(
        insert into plan_action (id, partnership, round, title, chapter, theme, objective, organisation, person,
            first_quarter, last_quarter, repeats, done_when, measure, origin, state, reason, hours, budget_cents,
            budget_source, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1))",
        action.id, scope.partnership, scope.round, wish.title, wish.chapter, objectives::code(wish.theme),
        wish.objective, wish.owner.organisation, wish.owner.person, wish.quarters.first, wish.quarters.last,
        code(wish.repeat), wish.done_when, wish.measure, action.origin, code(action.state), action.reason,
        wish.hours, wish.budget_cents, wish.budget_source);
}

bool update_wish(db::Connection& db, partnership::Scope const& scope, Action const& action)
{
    auto const& wish = action.wish;
    return db.run(R"(
        update plan_action
        set title = ?, chapter = ?, theme = ?, objective = ?, organisation = ?, person = ?, first_quarter = ?,
            last_quarter = ?, repeats = ?, done_when = ?, hours = ?, budget_cents = ?, budget_source = ?,
            version = version + 1
        where partnership = ?
          and round = ?
          and id = ?
          and version = ?)",
               wish.title, wish.chapter, objectives::code(wish.theme), wish.objective,
               wish.owner.organisation, wish.owner.person, wish.quarters.first, wish.quarters.last,
               code(wish.repeat), wish.done_when, wish.hours, wish.budget_cents, wish.budget_source,
               scope.partnership, scope.round, action.id, action.version)
        == 1;
}

bool update_state(db::Connection& db, partnership::Scope const& scope, Action const& action)
{
    return db.run(R"(
        update plan_action
        set state = ?, reason = ?, version = version + 1
        where partnership = ?
          and round = ?
          and id = ?
          and version = ?)",
               code(action.state), action.reason, scope.partnership, scope.round, action.id, action.version)
        == 1;
}

void plan_concepts(db::Connection& db, partnership::Scope const& scope)
{
    db.run(R"(
        update plan_action
        set state = 'planned', version = version + 1
        where partnership = ?
          and round = ?
          and state = 'concept')",
        scope.partnership, scope.round);
}

void delete_action(db::Connection& db, partnership::Scope const& scope, ActionId id)
{
    db.run(R"(
        delete from plan_action
        where partnership = ?
          and round = ?
          and id = ?)",
        scope.partnership, scope.round, id);
}

std::vector<Action> actions_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Action>(R"(
        select id, title, chapter, theme, objective, organisation, person, first_quarter, last_quarter, repeats,
            done_when, measure, origin, state, reason, version, hours, budget_cents, budget_source
        from plan_action
        where partnership = ?
          and round = ?
        order by first_quarter, last_quarter, id)",
        read_action, scope.partnership, scope.round);
}

std::optional<Action> action_of_id(db::Connection& db, partnership::Scope const& scope, ActionId id)
{
    return db.one<Action>(R"(
        select id, title, chapter, theme, objective, organisation, person, first_quarter, last_quarter, repeats,
            done_when, measure, origin, state, reason, version, hours, budget_cents, budget_source
        from plan_action
        where partnership = ?
          and round = ?
          and id = ?)",
        read_action, scope.partnership, scope.round, id);
}

void insert_partner(db::Connection& db, partnership::Scope const& scope, Partner const& partner)
{
    db.run(R"(
        insert into plan_partner (partnership, round, action, organisation)
        values (?, ?, ?, ?))",
        scope.partnership, scope.round, partner.action, partner.organisation);
}

void delete_partners(db::Connection& db, partnership::Scope const& scope, ActionId id)
{
    db.run(R"(
        delete from plan_partner
        where partnership = ?
          and round = ?
          and action = ?)",
        scope.partnership, scope.round, id);
}

std::vector<Partner> partners_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Partner>(R"(
        select action, organisation
        from plan_partner
        where partnership = ?
          and round = ?
        order by action, organisation)",
        read_partner, scope.partnership, scope.round);
}

std::vector<Partner> partners_of_action(db::Connection& db, partnership::Scope const& scope, ActionId id)
{
    return db.all<Partner>(R"(
        select action, organisation
        from plan_partner
        where partnership = ?
          and round = ?
          and action = ?
        order by organisation)",
        read_partner, scope.partnership, scope.round, id);
}

void insert_line(db::Connection& db, partnership::Scope const& scope, ActionId action, LogLine const& line)
{
    db.run(R"(
        insert into plan_log (id, partnership, round, action, at, person, text_nl, text_en, note, is_after_adoption,
            sharing, organisation)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
        db.ids().next(), scope.partnership, scope.round, action, line.at, line.person, line.dutch,
        line.english, line.note, line.is_after_adoption, code(line.sharing), line.organisation);
}

std::vector<LogLine> lines_of_action(db::Connection& db, partnership::Reader const& reader, ActionId id)
{
    static auto const sql = fmt::format(R"(
        select l.at, l.person, coalesce(p.name, ''), l.text_nl, l.text_en, case when {} then l.note else '' end,
            l.is_after_adoption, l.sharing, l.organisation
        from plan_log l
        left join accounts_person p on p.id = l.person
        where l.partnership = ?
          and l.round = ?
          and l.action = ?
        order by l.at desc, l.id desc)",
        partnership::seen_by("l"));
    return db.all<LogLine>(
        sql,
        [](db::Row const& row) {
            return LogLine{row.instant(0), row.id<accounts::PersonId>(1), row.text(2), row.text(3),
                row.text(4), row.text(5), row.flag(6),
                partnership::sharing_of(row.view(7)).value_or(partnership::Sharing::own_organisation),
                row.id<accounts::OrganisationId>(8)};
        },
        reader.sees().working_group, reader.sees().government, reader.sees().own, reader.scope().partnership,
        reader.scope().round, id);
}

void insert_version(db::Connection& db, partnership::Scope const& scope, Version const& version)
{
    auto const& adoption = version.adoption;
    db.run(R"(
        insert into plan_version (id, partnership, round, number, adopted_on, person, adopted_by, content, sha256,
            decision, meeting, first_meeting_on)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
        adoption.id, scope.partnership, scope.round, adoption.number, adoption.on, version.person,
        adoption.by, version.content, adoption.sha256, adoption.decision, adoption.meeting,
        adoption.first_meeting_on ? moment::iso(adoption.first_meeting_on) : "");
}

std::string latest_content(db::Connection& db, partnership::Scope const& scope)
{
    return db
        .one<std::string>(R"(
        select content
        from plan_version
        where partnership = ?
          and round = ?
        order by number desc
        limit 1)",
            [](db::Row const& row) { return row.text(0); }, scope.partnership, scope.round)
        .value_or("");
}

} // namespace plan
