#include "store.h"

#include "db/db.h"

namespace survey {
namespace {

Audience audience_of(std::string_view code)
{
    return code == survey::code(Audience::residents) ? Audience::residents : Audience::entrepreneurs;
}

State state_of(std::string_view code)
{
    for (auto const state : {State::open, State::closed, State::reported})
        if (code == survey::code(state))
            return state;
    return State::draft;
}

constexpr int survey_columns = 12;

Survey read_survey(db::Row const& row)
{
    return {row.id<SurveyId>(0), {row.id<partnership::PartnershipId>(1), row.id<partnership::RoundId>(2)},
        audience_of(row.view(3)), state_of(row.view(4)), row.text(5), row.date(6), row.date(7), row.date(8),
        row.integer(9), row.integer(10), row.integer(11)};
}

} // namespace

void insert_questionnaire(db::Connection& db, std::string_view digest, std::string_view content)
{
    db.run(R"(
        insert into survey_questionnaire (digest, content)
        values (?, ?)
        on conflict (digest) do nothing)",
        digest, content);
}

std::string questionnaire_of(db::Connection& db, std::string_view digest)
{
    return db
        .one<std::string>(R"(
        select content
        from survey_questionnaire
        where digest = ?)",
            [](db::Row const& row) { return row.text(0); }, digest)
        .value_or("");
}

bool insert_survey(db::Connection& db, Survey const& survey)
{
    return db.run(R"(
        insert into survey_survey
            (id, partnership, round, audience, state, questionnaire, closes_on, invited, sent, tally)
        values (?, ?, ?, ?, ?, ?, ?, 0, 0, '')
        on conflict (partnership, round, audience) do nothing)",
               survey.id, survey.scope.partnership, survey.scope.round, code(survey.audience),
               code(survey.state), survey.questionnaire, survey.closes_on)
        == 1;
}

std::vector<Survey> surveys_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Survey>(R"(
        select id, partnership, round, audience, state, questionnaire, closes_on, opened_on, closed_on, invited, sent, undeliverable
        from survey_survey
        where partnership = ?
          and round = ?
        order by audience)",
        read_survey, scope.partnership, scope.round);
}

std::optional<Survey> survey_of_id(db::Connection& db, partnership::Scope const& scope, SurveyId id)
{
    return db.one<Survey>(R"(
        select id, partnership, round, audience, state, questionnaire, closes_on, opened_on, closed_on, invited, sent, undeliverable
        from survey_survey
        where id = ?
          and partnership = ?
          and round = ?)",
        read_survey, id, scope.partnership, scope.round);
}

std::optional<Survey> survey_of_job(db::Connection& db, SurveyId id)
{
    return db.one<Survey>(R"(
        select id, partnership, round, audience, state, questionnaire, closes_on, opened_on, closed_on, invited, sent, undeliverable
        from survey_survey
        where id = ?)",
        read_survey, id);
}

std::optional<Survey> last_closed_survey(
    db::Connection& db, partnership::PartnershipId partnership, Audience audience)
{
    return db.one<Survey>(R"(
        select id, partnership, round, audience, state, questionnaire, closes_on, opened_on, closed_on, invited, sent, undeliverable
        from survey_survey
        where partnership = ?
          and audience = ?
          and state in ('closed', 'reported')
        order by closed_on desc, id desc
        limit 1)",
        read_survey, partnership, code(audience));
}

std::optional<Survey> survey_before(db::Connection& db, Survey const& survey)
{
    return db.one<Survey>(R"(
        select id, partnership, round, audience, state, questionnaire, closes_on, opened_on, closed_on, invited, sent, undeliverable
        from survey_survey
        where partnership = ?
          and audience = ?
          and closed_on < (select opened_on from survey_survey where id = ?)
        order by closed_on desc
        limit 1)",
        read_survey, survey.scope.partnership, code(survey.audience), survey.id);
}

std::vector<Survey> open_surveys(db::Connection& db)
{
    return db.all<Survey>(R"(
        select id, partnership, round, audience, state, questionnaire, closes_on, opened_on, closed_on, invited, sent, undeliverable
        from survey_survey
        where state = 'open'
        order by id)",
        read_survey);
}

void update_invited(db::Connection& db, SurveyId id, std::int64_t invited)
{
    db.run(R"(
        update survey_survey
        set invited = ?
        where id = ?)",
        invited, id);
}

void update_recipients(db::Connection& db, SurveyId id, std::string_view digest)
{
    db.run(R"(
        update survey_survey
        set recipients = ?
        where id = ?)",
        digest, id);
}

std::string recipients_kept(db::Connection& db, SurveyId id)
{
    return db
        .one<std::string>(R"(
        select recipients
        from survey_survey
        where id = ?)",
            [](db::Row const& row) { return row.text(0); }, id)
        .value_or("");
}

std::int64_t update_opened(db::Connection& db, SurveyId id, moment::Date on)
{
    return db.run(R"(
        update survey_survey
        set state = 'open', opened_on = ?
        where id = ?
          and state = 'draft')",
        on, id);
}

std::int64_t update_closed(db::Connection& db, SurveyId id, moment::Date on)
{
    return db.run(R"(
        update survey_survey
        set state = 'closed', closed_on = ?
        where id = ?
          and state = 'open')",
        on, id);
}

std::int64_t update_reported(db::Connection& db, SurveyId id)
{
    return db.run(R"(
        update survey_survey
        set state = 'reported'
        where id = ?
          and state = 'closed')",
        id);
}

std::int64_t update_closes_on(db::Connection& db, SurveyId id, moment::Date closes_on)
{
    return db.run(R"(
        update survey_survey
        set closes_on = ?
        where id = ?
          and state in ('draft', 'open'))",
        closes_on, id);
}

std::vector<Survey> surveys_due(db::Connection& db, moment::Date today)
{
    return db.all<Survey>(R"(
        select id, partnership, round, audience, state, questionnaire, closes_on, opened_on, closed_on, invited, sent, undeliverable
        from survey_survey
        where state = 'open'
          and closes_on < ?
        order by id)",
        read_survey, today);
}

void insert_invitations(
    db::Connection& db, std::span<InvitationRow> rows, std::span<Recipient const> recipients, HashOfCode hash)
{
    db.bulk("survey_invitation",
        {"id", "survey", "place", "address", "salt", "code_hash", "is_used", "source", "street", "number",
            "addition", "sub_area", "email", "is_undeliverable"},
        [&](db::BulkSink& sink) {
            for (std::size_t at = 0; at < rows.size(); ++at) {
                auto& row = rows[at];
                auto const& to = recipients[at];
                if (row.code_hash.empty())
                    row.code_hash = hash(row.id, row.salt);
                sink.add(row.id, row.survey, row.place, row.address, row.salt, row.code_hash, false,
                    to.is_of_list ? "list" : "area", to.street, to.number, to.addition, to.sub_area, to.email,
                    false);
            }
        });
}

void delete_invitations(db::Connection& db, SurveyId survey)
{
    db.run(R"(
        delete from survey_invitation
        where survey = ?)",
        survey);
}

std::vector<InvitationRow> invitations_from(
    db::Connection& db, SurveyId survey, std::int64_t place, int rows_max)
{
    return db.all<InvitationRow>(R"(
        select id, survey, place, address, salt, code_hash
        from survey_invitation
        where survey = ?
          and place >= ?
        order by place
        limit ?)",
        [](db::Row const& row) {
            return InvitationRow{row.id<InvitationId>(0), row.id<SurveyId>(1),
                static_cast<int>(row.integer(2)), row.text(3), static_cast<int>(row.integer(4)), row.text(5)};
        },
        survey, place, rows_max);
}

std::vector<InvitationId> unused_invitations(db::Connection& db, SurveyId survey, std::int64_t rows_max)
{
    return db.all<InvitationId>(R"(
        select id
        from survey_invitation
        where survey = ?
          and is_used = ?
        order by place
        limit ?)",
        [](db::Row const& row) { return row.id<InvitationId>(0); }, survey, false, rows_max);
}

std::optional<Seat> seat_of_code(db::Connection& db, std::string_view code_hash)
{
    return db.one<Seat>(R"(
        select s.id, s.partnership, s.round, s.audience, s.state, s.questionnaire, s.closes_on, s.opened_on,
            s.closed_on, s.invited, s.sent, s.undeliverable, i.id, coalesce(d.answers, ''), i.is_used
        from survey_invitation i
        join survey_survey s on s.id = i.survey
        left join survey_draft d on d.invitation = i.id
        where i.code_hash = ?)",
        [](db::Row const& row) {
            return Seat{row.id<InvitationId>(survey_columns), read_survey(row), row.text(survey_columns + 1),
                row.flag(survey_columns + 2), false};
        },
        code_hash);
}

void upsert_draft(db::Connection& db, InvitationId invitation, std::string_view answers)
{
    db.run_later(R"(
        insert into survey_draft (invitation, answers)
        select id, ?
        from survey_invitation
        where id = ?
          and is_used = ?
        on conflict (invitation) do update
        set answers = excluded.answers)",
        answers, invitation, false);
}

void delete_draft(db::Connection& db, InvitationId invitation)
{
    db.run_later(R"(
        delete from survey_draft
        where invitation = ?)",
        invitation);
}

bool use_invitation(db::Connection& db, InvitationId invitation)
{
    return db.run(R"(
        update survey_invitation
        set is_used = ?
        where id = ?
          and is_used = ?)",
               true, invitation, false)
        == 1;
}

void count_sent(db::Connection& db, SurveyId survey)
{
    db.run(R"(
        update survey_survey
        set sent = sent + 1
        where id = ?)",
        survey);
}

bool count_sent_while_open(db::Connection& db, SurveyId survey)
{
    return db.run(R"(
        update survey_survey
        set sent = sent + 1
        where id = ?
          and state = 'open')",
               survey)
        == 1;
}

std::string tally_of(db::Connection& db, SurveyId survey)
{
    return db
        .one<std::string>(R"(
        select tally
        from survey_survey
        where id = ?)",
            [](db::Row const& row) { return row.text(0); }, survey)
        .value_or("");
}

void update_tally(db::Connection& db, SurveyId survey, std::string_view tally)
{
    db.run(R"(
        update survey_survey
        set tally = ?
        where id = ?)",
        tally, survey);
}

std::vector<std::string> contacts_of_survey(db::Connection& db, SurveyId survey, int rows_max)
{
    return db.all<std::string>(R"(
        select email
        from survey_contact
        where survey = ?
        order by email
        limit ?)",
        [](db::Row const& row) { return row.text(0); }, survey, rows_max);
}

} // namespace survey
