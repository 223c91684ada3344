#include "store.h"

#include "db/db.h"

#include <fmt/format.h>

namespace partnership {
namespace {

Partnership read_partnership(db::Row const& row)
{
    return {row.id<PartnershipId>(0), row.text(1), row.text(2), row.text(3), static_cast<int>(row.integer(4)),
        row.date(5), static_cast<int>(row.integer(6))};
}

Round read_round(db::Row const& row)
{
    return {row.id<RoundId>(0), static_cast<int>(row.integer(1)), row.date(2), row.date(3), row.date(4)};
}

Member read_member(db::Row const& row)
{
    return {row.id<accounts::PersonId>(0), row.text(1), row.text(2), row.id<accounts::OrganisationId>(3),
        row.text(4), row.text(5), role_of(row.view(6)).value_or(Role::entrepreneur)};
}

} // namespace

void insert_partnership(db::Connection& db, Partnership const& partnership, moment::Instant now)
{
    db.run(R"(
        insert into partnership_partnership (id, slug, name, municipality, cycle_months, created_at)
        values (?, ?, ?, ?, ?, ?))",
        partnership.id, partnership.slug, partnership.name, partnership.municipality,
        partnership.cycle_months, now);
}

bool slug_exists(db::Connection& db, std::string_view slug)
{
    return db.count(R"(
        select count(*)
        from partnership_partnership
        where slug = ?)",
               slug)
        > 0;
}

std::optional<Partnership> partnership_of_slug(db::Connection& db, std::string_view slug)
{
    return db.one<Partnership>(R"(
        select id, slug, name, municipality, cycle_months, ended_on, group_size_min
        from partnership_partnership
        where slug = ?)",
        read_partnership, slug);
}

std::optional<Partnership> partnership_of_id(db::Connection& db, PartnershipId id)
{
    return db.one<Partnership>(R"(
        select id, slug, name, municipality, cycle_months, ended_on, group_size_min
        from partnership_partnership
        where id = ?)",
        read_partnership, id);
}

std::vector<Partnership> partnerships_of_person(db::Connection& db, accounts::PersonId person)
{
    return db.all<Partnership>(R"(
        select p.id, p.slug, p.name, p.municipality, p.cycle_months, p.ended_on, p.group_size_min
        from partnership_partnership p
        join partnership_member m on m.partnership = p.id
        where m.person = ?
          and m.until is null
        order by p.name, p.id)",
        read_partnership, person);
}

void update_ended(db::Connection& db, PartnershipId id, moment::Date on)
{
    db.run(R"(
        update partnership_partnership
        set ended_on = ?
        where id = ? and ended_on is null)",
        on, id);
}

void update_going_on(db::Connection& db, PartnershipId id)
{
    db.run("update partnership_partnership set ended_on = null where id = ?", id);
}

void update_group_size_min(db::Connection& db, PartnershipId id, int group_size_min)
{
    db.run(R"(
        update partnership_partnership
        set group_size_min = ?
        where id = ?)",
        group_size_min, id);
}

void insert_round(db::Connection& db, PartnershipId partnership, Round const& round)
{
    db.run(R"(
        insert into partnership_round (id, partnership, number, started_on, closed_on)
        values (?, ?, ?, ?, ?))",
        round.id, partnership, round.number, round.started_on, round.closed_on);
}

void update_round_planned(db::Connection& db, Scope const& scope, moment::Date from)
{
    db.run(R"(
        update partnership_round
        set planned_from = ?
        where id = ? and partnership = ? and planned_from is null)",
        from, scope.round, scope.partnership);
}

void update_round_closed(db::Connection& db, RoundId id, moment::Date closed_on)
{
    db.run(R"(
        update partnership_round
        set closed_on = ?
        where id = ?)",
        closed_on, id);
}

std::vector<Round> rounds_of_partnership(db::Connection& db, PartnershipId id)
{
    return db.all<Round>(R"(
        select id, number, started_on, closed_on, planned_from
        from partnership_round
        where partnership = ?
        order by number)",
        read_round, id);
}

void upsert_member(db::Connection& db, PartnershipId id, Joining const& joining, moment::Date since)
{
    auto const organisation = joining.organisation ? std::optional(joining.organisation) : std::nullopt;
    db.run(R"(
        insert into partnership_member (partnership, person, organisation, role, since, until)
        values (?, ?, ?, ?, ?, null)
        on conflict (partnership, person) do update
        set organisation = excluded.organisation, role = excluded.role, until = null)",
        id, joining.person, organisation, code(joining.role), since);
}

void update_member_until(db::Connection& db, PartnershipId id, accounts::PersonId person, moment::Date until)
{
    db.run(R"(
        update partnership_member
        set until = ?
        where partnership = ?
          and person = ?)",
        until, id, person);
}

std::vector<Member> members_of_partnership(db::Connection& db, PartnershipId id)
{
    return db.all<Member>(R"(
        select p.id, p.name, p.email, o.id, coalesce(o.name, ''), coalesce(o.kind, ''), m.role
        from partnership_member m
        join accounts_person p on p.id = m.person
        left join accounts_organisation o on o.id = m.organisation
        where m.partnership = ?
          and m.until is null
        order by p.name, p.id)",
        read_member, id);
}

std::vector<Place> select_places_of(db::Connection& db, accounts::PersonId person)
{
    return db.all<Place>(R"(
        select m.role, coalesce(o.asks_second_step, 0)
        from partnership_member m
        left join accounts_organisation o on o.id = m.organisation
        where m.person = ?
          and m.until is null)",
        [](db::Row const& row) {
            return Place{role_of(row.view(0)).value_or(Role::partner), row.flag(1)};
        },
        person);
}

void upsert_skip(db::Connection& db, RoundId round, SkipRow const& row)
{
    db.run(R"(
        insert into partnership_skip (round, step, reason, person, at)
        values (?, ?, ?, ?, ?)
        on conflict (round, step) do update
        set reason = excluded.reason, person = excluded.person, at = excluded.at)",
        round, row.skip.step, row.skip.reason, row.person, row.at);
}

void delete_skip(db::Connection& db, RoundId round, int step)
{
    db.run(R"(
        delete from partnership_skip
        where round = ?
          and step = ?)",
        round, step);
}

std::vector<Skip> skips_of_round(db::Connection& db, RoundId round)
{
    return db.all<Skip>(R"(
        select s.step, s.reason, p.name
        from partnership_skip s
        join accounts_person p on p.id = s.person
        where s.round = ?
        order by s.step)",
        [](db::Row const& row) {
            return Skip{static_cast<int>(row.integer(0)), row.text(1), row.text(2)};
        },
        round);
}

void insert_journal(db::Connection& db, JournalRow const& row)
{
    auto const person = row.person ? std::optional(row.person) : std::nullopt;
    db.run(R"(
        insert into partnership_journal (id, partnership, round, at, person, text_nl, text_en)
        values (?, ?, ?, ?, ?, ?, ?))",
        db.ids().next(), row.scope.partnership, row.scope.round, row.line.at, person, row.line.dutch,
        row.line.english);
}

std::vector<JournalLine> journal_of_partnership(db::Connection& db, PartnershipId id, int lines_max)
{
    return db.all<JournalLine>(R"(
        select j.at, coalesce(p.name, ''), j.text_nl, j.text_en
        from partnership_journal j
        left join accounts_person p on p.id = j.person
        where j.partnership = ?
        order by j.at desc, j.id desc
        limit ?)",
        [](db::Row const& row) {
            return JournalLine{row.instant(0), row.text(1), row.text(2), row.text(3)};
        },
        id, lines_max);
}

std::int64_t last_journal_ms(db::Connection& db, PartnershipId id)
{
    return db.count(R"(
        select coalesce(max(at), 0)
        from partnership_journal
        where partnership = ?)",
        id);
}

void insert_terms(db::Connection& db, PartnershipId id, TermsRow const& row)
{
    db.run(R"(
        insert into partnership_terms (partnership, version, text, person, at)
        values (?, ?, ?, ?, ?))",
        id, row.terms.version, row.terms.text, row.person, row.terms.since.value_or(moment::Instant{}));
}

std::optional<Terms> terms_of_partnership(db::Connection& db, PartnershipId id)
{
    return db.one<Terms>(R"(
        select t.version, t.text, t.at, coalesce(p.name, '')
        from partnership_terms t
        left join accounts_person p on p.id = t.person
        where t.partnership = ?
        order by t.version desc
        limit 1)",
        [](db::Row const& row) {
            return Terms{static_cast<int>(row.integer(0)), row.text(1), row.instant(2), row.text(3)};
        },
        id);
}

int terms_version(db::Connection& db, PartnershipId id)
{
    return static_cast<int>(db.count(R"(
        select coalesce(max(version), 1)
        from partnership_terms
        where partnership = ?)",
        id));
}

void insert_acceptance(db::Connection& db, PartnershipId id, Acceptance const& acceptance)
{
    db.run(R"(
        insert into partnership_acceptance (partnership, person, version, at)
        values (?, ?, ?, ?)
        on conflict (partnership, person, version) do nothing)",
        id, acceptance.person, acceptance.version, acceptance.at);
}

bool has_acceptance(db::Connection& db, PartnershipId id, accounts::PersonId person)
{
    return db.count(R"(
        select count(*)
        from partnership_acceptance
        where partnership = ?
          and person = ?
          and version = (select coalesce(max(version), 1) from partnership_terms where partnership = ?))",
               id, person, id)
        > 0;
}

std::vector<Acceptance> acceptances_of_partnership(db::Connection& db, PartnershipId id)
{
    return db.all<Acceptance>(R"(
        select a.person, p.name, a.version, a.at
        from partnership_acceptance a
        join accounts_person p on p.id = a.person
        where a.partnership = ?
          and a.version = (select max(version) from partnership_acceptance
                           where partnership = a.partnership and person = a.person)
        order by p.name, p.id)",
        [](db::Row const& row) {
            return Acceptance{
                row.id<accounts::PersonId>(0), row.text(1), static_cast<int>(row.integer(2)), row.instant(3)};
        },
        id);
}

std::string seen_by(std::string_view alias)
{
    return fmt::format("({0}.sharing = 'everyone' or ({0}.sharing = 'working_group' and ?)"
                       " or ({0}.sharing = 'government' and ?)"
                       " or ({0}.sharing = 'own_organisation' and {0}.organisation = ?))",
        alias);
}

} // namespace partnership
