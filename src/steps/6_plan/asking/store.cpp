#include "asking_store.h"

#include "db/db.h"

namespace plan {
namespace {

constexpr std::string_view question_columns = R"(
        select q.asking, s.period, q.asked_on, q.action, q.organisation, q.person, coalesce(p.name, ''), q.reply,
            q.reason, q.wanted_quarter, q.replied_at, q.replied_by, coalesce(r.name, ''), q.settled_at
        from plan_question q
        join plan_asking s on s.id = q.asking
        left join accounts_person p on p.id = q.person
        left join accounts_person r on r.id = q.replied_by)";
constexpr std::string_view nudge_columns = R"(
        select n.asking, n.action, n.cause, n.rung, n.person, p.name, n.sent_on
        from plan_nudge n
        join accounts_person p on p.id = n.person)";

std::optional<moment::Instant> maybe_instant(db::Row const& row, int column)
{
    return row.is_null(column) ? std::nullopt : std::optional(row.instant(column));
}

Question read_question(db::Row const& row)
{
    Question out;
    out.asking = row.id<AskingId>(0);
    out.period = row.text(1);
    out.asked_on = row.date(2);
    out.action = row.id<ActionId>(3);
    out.organisation = row.id<accounts::OrganisationId>(4);
    out.person = row.id<accounts::PersonId>(5);
    out.person_name = row.text(6);
    out.reply = reply_of(row.view(7)).value_or(Reply::none);
    out.reason = row.text(8);
    out.wanted_quarter = static_cast<int>(row.integer(9));
    out.replied_at = maybe_instant(row, 10);
    out.replied_by = row.id<accounts::PersonId>(11);
    out.replied_name = row.text(12);
    out.settled_at = maybe_instant(row, 13);
    return out;
}

Nudge read_nudge(db::Row const& row)
{
    return {row.id<AskingId>(0), row.id<ActionId>(1), cause_of(row.view(2)).value_or(Cause::silent),
        rung_of(row.view(3)).value_or(Rung::reminder), row.id<accounts::PersonId>(4), row.text(5),
        row.date(6)};
}

} // namespace

std::optional<AskingRule> rule_of_partnership(db::Connection& db, partnership::Scope const& scope)
{
    return db.one<AskingRule>(R"(
        select rhythm, remind_days, escalate_days, highest, version
        from plan_asking_rule
        where partnership = ?)",
        [](db::Row const& row) {
            return AskingRule{rhythm_of(row.view(0)).value_or(Rhythm::quarterly),
                static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2)),
                rung_of(row.view(3)).value_or(Rung::coordinator), static_cast<int>(row.integer(4))};
        },
        scope.partnership);
}

bool insert_rule(db::Connection& db, partnership::Scope const& scope, AskingRule const& rule)
{
    return db.run(R"(
        insert into plan_asking_rule (partnership, rhythm, remind_days, escalate_days, highest, version)
        values (?, ?, ?, ?, ?, 1)
        on conflict (partnership) do nothing)",
               scope.partnership, code(rule.rhythm), rule.remind_days, rule.escalate_days, code(rule.highest))
        == 1;
}

bool update_rule(db::Connection& db, partnership::Scope const& scope, AskingRule const& rule)
{
    return db.run(R"(
        update plan_asking_rule
        set rhythm = ?, remind_days = ?, escalate_days = ?, highest = ?, version = version + 1
        where partnership = ?
          and version = ?)",
               code(rule.rhythm), rule.remind_days, rule.escalate_days, code(rule.highest), scope.partnership,
               rule.version)
        == 1;
}

std::vector<AdoptedRound> adopted_rounds(db::Connection& db)
{
    return db.all<AdoptedRound>(R"(
        select partnership, round, min(adopted_on)
        from plan_version
        group by partnership, round
        order by partnership, round)",
        [](db::Row const& row) {
            return AdoptedRound{
                {row.id<partnership::PartnershipId>(0), row.id<partnership::RoundId>(1)}, row.date(2)};
        });
}

moment::Date first_adopted_on(db::Connection& db, partnership::Scope const& scope)
{
    return db
        .one<moment::Date>(R"(
        select adopted_on
        from plan_version
        where partnership = ?
          and round = ?
        order by number
        limit 1)",
            [](db::Row const& row) { return row.date(0); }, scope.partnership, scope.round)
        .value_or(moment::Date{});
}

void insert_asking(db::Connection& db, partnership::Scope const& scope, Asking const& asking)
{
    db.run(R"(
        insert into plan_asking (id, partnership, round, period, asked_on)
        values (?, ?, ?, ?, ?))",
        asking.id, scope.partnership, scope.round, asking.period, asking.asked_on);
}

std::vector<Asking> askings_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Asking>(R"(
        select id, period, asked_on
        from plan_asking
        where partnership = ?
          and round = ?
        order by asked_on desc, id desc)",
        [](db::Row const& row) {
            return Asking{row.id<AskingId>(0), row.text(1), row.date(2)};
        },
        scope.partnership, scope.round);
}

void insert_question(db::Connection& db, partnership::Scope const& scope, Question const& question)
{
    db.run(R"(
        insert into plan_question (asking, action, partnership, round, asked_on, organisation, person, reply, reason,
            wanted_quarter)
        values (?, ?, ?, ?, ?, ?, ?, 'none', '', 0))",
        question.asking, question.action, scope.partnership, scope.round, question.asked_on,
        question.organisation, question.person);
}

void update_question_person(db::Connection& db, partnership::Scope const& scope, Question const& question)
{
    db.run(R"(
        update plan_question
        set organisation = ?, person = ?, asked_on = ?
        where partnership = ?
          and round = ?
          and asking = ?
          and action = ?)",
        question.organisation, question.person, question.asked_on, scope.partnership, scope.round,
        question.asking, question.action);
}

void update_question_reply(db::Connection& db, partnership::Scope const& scope, Question const& question)
{
    db.run(R"(
        update plan_question
        set reply = ?, reason = ?, wanted_quarter = ?, replied_at = ?, replied_by = ?, settled_at = null
        where partnership = ?
          and round = ?
          and asking = ?
          and action = ?)",
        code(question.reply), question.reason, question.wanted_quarter, question.replied_at,
        question.replied_by, scope.partnership, scope.round, question.asking, question.action);
}

void settle_questions(
    db::Connection& db, partnership::Scope const& scope, ActionId action, moment::Instant at)
{
    db.run(R"(
        update plan_question
        set settled_at = ?
        where partnership = ?
          and round = ?
          and action = ?
          and settled_at is null)",
        at, scope.partnership, scope.round, action);
}

std::vector<Question> questions_of_round(db::Connection& db, partnership::Scope const& scope)
{
    static auto const sql = std::string(question_columns) + R"(
        where q.partnership = ?
          and q.round = ?
        order by s.asked_on desc, s.id desc, q.action)";
    return db.all<Question>(sql, read_question, scope.partnership, scope.round);
}

std::vector<Question> questions_of_asking(
    db::Connection& db, partnership::Scope const& scope, AskingId asking)
{
    static auto const sql = std::string(question_columns) + R"(
        where q.partnership = ?
          and q.round = ?
          and q.asking = ?
        order by q.action)";
    return db.all<Question>(sql, read_question, scope.partnership, scope.round, asking);
}

std::vector<Question> questions_of_action(
    db::Connection& db, partnership::Scope const& scope, ActionId action)
{
    static auto const sql = std::string(question_columns) + R"(
        where q.partnership = ?
          and q.round = ?
          and q.action = ?
        order by s.asked_on desc, s.id desc)";
    return db.all<Question>(sql, read_question, scope.partnership, scope.round, action);
}

bool insert_nudge(db::Connection& db, partnership::Scope const& scope, Nudge const& nudge)
{
    return db.run(R"(
        insert into plan_nudge (asking, action, partnership, round, cause, rung, person, sent_on)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (asking, action, cause, rung, person) do nothing)",
               nudge.asking, nudge.action, scope.partnership, scope.round, code(nudge.cause),
               code(nudge.rung), nudge.person, nudge.sent_on)
        == 1;
}

std::vector<Nudge> nudges_of_round(db::Connection& db, partnership::Scope const& scope)
{
    static auto const sql = std::string(nudge_columns) + R"(
        where n.partnership = ?
          and n.round = ?
        order by n.sent_on, n.rung, p.name)";
    return db.all<Nudge>(sql, read_nudge, scope.partnership, scope.round);
}

std::vector<Nudge> nudges_of_asking(db::Connection& db, partnership::Scope const& scope, AskingId asking)
{
    static auto const sql = std::string(nudge_columns) + R"(
        where n.partnership = ?
          and n.round = ?
          and n.asking = ?
        order by n.sent_on, n.rung, p.name)";
    return db.all<Nudge>(sql, read_nudge, scope.partnership, scope.round, asking);
}

std::vector<Nudge> nudges_of_action(db::Connection& db, partnership::Scope const& scope, ActionId action)
{
    static auto const sql = std::string(nudge_columns) + R"(
        where n.partnership = ?
          and n.round = ?
          and n.action = ?
        order by n.sent_on, n.rung, p.name)";
    return db.all<Nudge>(sql, read_nudge, scope.partnership, scope.round, action);
}

void insert_link(db::Connection& db, AnswerLink const& link, LinkTerm const& term)
{
    db.run(R"(
        insert into plan_link (token_hash, partnership, round, asking, person, expires_at)
        values (?, ?, ?, ?, ?, ?))",
        term.token_hash, link.scope.partnership, link.scope.round, link.asking, link.person, term.expires);
}

std::optional<AnswerLink> link_of_hash(db::Connection& db, std::string_view token_hash, moment::Instant now)
{
    return db.one<AnswerLink>(R"(
        select partnership, round, asking, person
        from plan_link
        where token_hash = ?
          and expires_at > ?)",
        [](db::Row const& row) {
            return AnswerLink{{row.id<partnership::PartnershipId>(0), row.id<partnership::RoundId>(1)},
                row.id<AskingId>(2), row.id<accounts::PersonId>(3)};
        },
        token_hash, now);
}

void delete_links(db::Connection& db, partnership::Scope const& scope)
{
    db.run("delete from plan_link where partnership = ?", scope.partnership);
}

} // namespace plan
