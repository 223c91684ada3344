#include "field.h"

#include "db/db.h"

namespace survey {

bool insert_empty_draft(db::Connection& db, InvitationId invitation)
{
    return db.run(R"(
        insert into survey_draft (invitation, answers)
        values (?, '')
        on conflict (invitation) do nothing)",
               invitation)
        == 1;
}

bool mark_started(db::Connection& db, InvitationId invitation)
{
    return db.run(R"(
        update survey_draft
        set is_started = ?
        where invitation = ?
          and is_started = ?)",
               true, invitation, false)
        == 1;
}

void add_to_day(db::Connection& db, SurveyId survey, DayCount const& more)
{
    db.run_later(R"(
        insert into survey_day (survey, day, opened, started, sent)
        values (?, ?, ?, ?, ?)
        on conflict (survey, day) do update
        set opened = survey_day.opened + excluded.opened, started = survey_day.started + excluded.started,
            sent = survey_day.sent + excluded.sent)",
        survey, more.day, more.opened, more.started, more.sent);
}

std::vector<DayCount> days_of_survey(db::Connection& db, SurveyId survey)
{
    return db.all<DayCount>(R"(
        select day, opened, started, sent
        from survey_day
        where survey = ?
        order by day)",
        [](db::Row const& row) {
            return DayCount{row.date(0), row.integer(1), row.integer(2), row.integer(3)};
        },
        survey);
}

void add_to_channel(db::Connection& db, SurveyId survey, Channel channel)
{
    db.run(R"(
        insert into survey_way (survey, way, sent)
        values (?, ?, 1)
        on conflict (survey, way) do update
        set sent = survey_way.sent + 1)",
        survey, code(channel));
}

std::vector<std::pair<std::string, std::int64_t>> channels_of_survey(db::Connection& db, SurveyId survey)
{
    return db.all<std::pair<std::string, std::int64_t>>(R"(
        select way, sent
        from survey_way
        where survey = ?)",
        [](db::Row const& row) { return std::pair(row.text(0), row.integer(1)); }, survey);
}

void upsert_response_wanted(db::Connection& db, SurveyId survey, int percent)
{
    db.run(R"(
        insert into survey_field (survey, response_wanted)
        values (?, ?)
        on conflict (survey) do update
        set response_wanted = excluded.response_wanted)",
        survey, percent);
}

int response_wanted_of(db::Connection& db, SurveyId survey)
{
    return static_cast<int>(db.count(R"(
        select coalesce(response_wanted, 0)
        from survey_field
        where survey = ?)",
        survey));
}

std::vector<Survey> surveys_in_field(db::Connection& db, moment::Date today)
{
    std::vector<Survey> out;
    auto const ids = db.all<SurveyId>(R"(
        select id
        from survey_survey
        where state = 'open'
          and opened_on <= ?
        order by id)",
        [](db::Row const& row) { return row.id<SurveyId>(0); }, today);
    for (auto const id : ids)
        if (auto const survey = survey_of_job(db, id))
            out.push_back(*survey);
    return out;
}

std::vector<StreetCount> streets_of_survey(db::Connection& db, SurveyId survey)
{
    return db.all<StreetCount>(R"(
        select sub_area, street, count(*), count(*) filter (where is_used),
            count(*) filter (where is_undeliverable)
        from survey_invitation
        where survey = ?
        group by sub_area, street
        order by min(place))",
        [](db::Row const& row) {
            return StreetCount{row.text(0), row.text(1), row.integer(2), row.integer(3), row.integer(4)};
        },
        survey);
}

std::optional<Stand> stand_of(db::Connection& db, SurveyId survey)
{
    return db.one<Stand>(R"(
        select taken_on, sent, content
        from survey_stand
        where survey = ?)",
        [](db::Row const& row) {
            auto out = read_stand(row.view(2));
            out.taken_on = row.date(0);
            out.answered = row.integer(1);
            return out;
        },
        survey);
}

void upsert_stand(db::Connection& db, SurveyId survey, Stand const& stand)
{
    db.run(R"(
        insert into survey_stand (survey, taken_on, sent, content)
        values (?, ?, ?, ?)
        on conflict (survey) do update
        set taken_on = excluded.taken_on, sent = excluded.sent, content = excluded.content)",
        survey, stand.taken_on, stand.answered, written(stand));
}

void delete_papers_of_closed(db::Connection& db)
{
    db.run(R"(
        delete from survey_paper
        where survey in (select id from survey_survey where state in ('closed', 'reported')))");
}

void delete_visitors_of_closed(db::Connection& db)
{
    db.run(R"(
        delete from survey_visitor
        where survey in (select id from survey_survey where state in ('closed', 'reported')))");
}

} // namespace survey
