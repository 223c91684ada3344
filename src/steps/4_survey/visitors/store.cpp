#include "visitors.h"

#include "db/db.h"

namespace survey {
namespace {

OpenLink read_open_link(db::Row const& row)
{
    return {row.text(0), row.integer(1), static_cast<int>(row.integer(2)), row.flag(3), row.integer(4)};
}

} // namespace

void upsert_open_link(
    db::Connection& db, SurveyId survey, OpenLinkWanted const& wanted, std::string_view token_hash)
{
    db.run(R"(
        insert into survey_open_link (survey, reason, answers_max, salt, token_hash, is_on, sent)
        values (?, ?, ?, 0, ?, ?, 0)
        on conflict (survey) do update
        set reason = excluded.reason, answers_max = excluded.answers_max, is_on = excluded.is_on)",
        survey, wanted.reason, wanted.answers_max, token_hash, true);
}

std::optional<OpenLink> open_link_of(db::Connection& db, SurveyId survey)
{
    return db.one<OpenLink>(R"(
        select reason, answers_max, salt, is_on, sent
        from survey_open_link
        where survey = ?)",
        read_open_link, survey);
}

std::optional<OpenDoor> door_of_token(db::Connection& db, std::string_view token_hash)
{
    struct Found {
        SurveyId survey;
        OpenLink link;
    };
    auto const found = db.one<Found>(R"(
        select reason, answers_max, salt, is_on, sent, survey
        from survey_open_link
        where token_hash = ?)",
        [](db::Row const& row) {
            return Found{row.id<SurveyId>(5), read_open_link(row)};
        },
        token_hash);
    auto const survey = found ? survey_of_job(db, found->survey) : std::nullopt;
    return survey ? std::optional(OpenDoor{*survey, found->link}) : std::nullopt;
}

void update_open_link_off(db::Connection& db, SurveyId survey)
{
    db.run(R"(
        update survey_open_link
        set is_on = ?
        where survey = ?)",
        false, survey);
}

std::int64_t update_open_link_token(
    db::Connection& db, SurveyId survey, int salt, std::string_view token_hash)
{
    return db.run(R"(
        update survey_open_link
        set salt = ?, token_hash = ?
        where survey = ?)",
        salt, token_hash, survey);
}

bool count_through_link(db::Connection& db, SurveyId survey)
{
    return db.run(R"(
        update survey_open_link
        set sent = sent + 1
        where survey = ?
          and is_on = ?
          and sent < answers_max)",
               survey, true)
        == 1;
}

bool insert_visitor(
    db::Connection& db, SurveyId survey, InvitationId id, int salt, std::string_view code_hash)
{
    return db.run(R"(
        insert into survey_visitor (id, survey, salt, code_hash, is_used, answers)
        values (?, ?, ?, ?, ?, '')
        on conflict (code_hash) do nothing)",
               id, survey, salt, code_hash, false)
        == 1;
}

std::int64_t visitors_waiting(db::Connection& db, SurveyId survey)
{
    return db.count(R"(
        select count(*)
        from survey_visitor
        where survey = ?
          and is_used = ?)",
        survey, false);
}

std::optional<VisitorSeat> seat_of_visitor(db::Connection& db, std::string_view code_hash)
{
    struct Found {
        SurveyId survey;
        VisitorSeat seat;
    };
    auto found = db.one<Found>(R"(
        select v.id, v.survey, v.answers, v.is_used, l.is_on, l.sent >= l.answers_max
        from survey_visitor v
        join survey_open_link l on l.survey = v.survey
        where v.code_hash = ?)",
        [](db::Row const& row) {
            return Found{row.id<SurveyId>(1),
                {{row.id<InvitationId>(0), {}, row.text(2), row.flag(3), true}, row.flag(4), row.flag(5)}};
        },
        code_hash);
    auto const survey = found ? survey_of_job(db, found->survey) : std::nullopt;
    if (!survey)
        return std::nullopt;
    found->seat.seat.survey = *survey;
    return found->seat;
}

void update_visitor(db::Connection& db, InvitationId visitor, std::string_view answers)
{
    db.run_later(R"(
        update survey_visitor
        set answers = ?
        where id = ?
          and is_used = ?)",
        answers, visitor, false);
}

bool use_visitor(db::Connection& db, InvitationId visitor)
{
    return db.run(R"(
        update survey_visitor
        set is_used = ?, answers = ''
        where id = ?
          and is_used = ?)",
               true, visitor, false)
        == 1;
}

} // namespace survey
