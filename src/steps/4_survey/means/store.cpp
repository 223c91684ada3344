#include "means.h"

#include "comparing.h"
#include "editing.h"
#include "responding.h"

#include "db/db.h"

#include <cmath>

namespace survey {
namespace {

// A night looks at so many; the rest is for the next.
constexpr int surveys_max = 200;

// Stands for a survey as a whole, also for one of which nothing can be shown.
constexpr std::string_view seen_figure;

std::vector<Survey> not_yet_seen(db::Connection& db)
{
    return db.all<Survey>(R"(
        select s.id, s.partnership, s.round, s.audience, s.questionnaire, s.closed_on, s.sent
        from survey_survey s
        where s.state = ?
          and not exists (select 1 from survey_mean_part p where p.survey = s.id)
        order by s.id
        limit ?)",
        [](db::Row const& row) {
            Survey out;
            out.id = row.id<SurveyId>(0);
            out.scope = {row.id<partnership::PartnershipId>(1), row.id<partnership::RoundId>(2)};
            out.audience
                = row.view(3) == code(Audience::residents) ? Audience::residents : Audience::entrepreneurs;
            out.state = State::reported;
            out.questionnaire = row.text(4);
            out.closed_on = row.date(5);
            out.sent = row.integer(6);
            return out;
        },
        code(State::reported), surveys_max);
}

void insert_part(db::Connection& db, SurveyId survey, std::string_view figure, Pooled const& part)
{
    db.run(R"(
        insert into survey_mean_part (survey, figure, is_counted, n, amount)
        values (?, ?, ?, ?, ?))",
        survey, figure, false, part.n, part.amount);
}

// Questions of a park's own say nothing about another park.
void put_in(db::Connection& db, Survey const& survey, int group_size_min)
{
    auto const outcome = results_of(db, survey, group_size_min);
    insert_part(db, survey.id, seen_figure, {0, survey.sent, 0, 0, 0, 0, 0});
    for (auto const& one : named_figures(outcome)) {
        auto const* standard = standard_question(survey.audience, one.result->question->id);
        if (!standard || !is_same_question(*one.result->question, *standard))
            continue;
        auto const amount = one.is_mean ? std::llround(10.0 * *one.row->figures.mean) * one.n : one.hits;
        insert_part(db, survey.id, one.key, {0, one.n, amount, 0, 0, 0, 0});
    }
}

std::int64_t parks_waiting(db::Connection& db, Audience audience)
{
    return db.count(R"(
        select count(distinct s.partnership)
        from survey_mean_part p
        join survey_survey s on s.id = p.survey
        where p.figure = ?
          and p.is_counted = ?
          and s.audience = ?)",
        seen_figure, false, code(audience));
}

// A park speaks once: with its latest.
void take_in_waiting(db::Connection& db, Audience audience)
{
    db.run(R"(
        update survey_mean_part
        set is_counted = ?
        where survey in (select id from survey_survey where audience = ?))",
        true, code(audience));
    db.run(R"(
        delete from survey_mean_part
        where figure <> ?
          and survey in (
            select s.id
            from survey_survey s
            join survey_survey n on n.partnership = s.partnership and n.audience = s.audience
            where s.audience = ?
              and n.state = ?
              and n.closed_on > s.closed_on))",
        seen_figure, code(audience), code(State::reported));
}

Means pooled_of(db::Connection& db, Audience audience)
{
    Means out;
    db.each(R"(
        select p.figure, p.n, p.amount
        from survey_mean_part p
        join survey_survey s on s.id = p.survey
        where s.audience = ?
          and p.figure <> ?
        order by p.figure, p.n desc)",
        [&](db::Row const& row) {
            auto& one = out[row.text(0)];
            auto const n = row.integer(1);
            ++one.parks;
            one.n += n;
            one.amount += row.integer(2);
            if (one.parks == 1)
                one.largest = n;
            else if (one.parks == 2)
                one.next_largest = n;
        },
        code(audience), seen_figure);
    return out;
}

void write_means(db::Connection& db, Audience audience)
{
    db.run("delete from survey_mean where audience = ?", code(audience));
    for (auto const& [figure, one] : pooled_of(db, audience))
        db.run(R"(
            insert into survey_mean (audience, figure, parks, n, amount, largest, next_largest)
            values (?, ?, ?, ?, ?, ?, ?))",
            code(audience), figure, one.parks, one.n, one.amount, one.largest, one.next_largest);
}

} // namespace

Means means_beside(db::Connection& db, Survey const& survey)
{
    Means out;
    db.each(R"(
        select m.figure, m.parks, m.n, m.amount, m.largest, m.next_largest,
            coalesce(own.n, 0), coalesce(own.amount, 0)
        from survey_mean m
        left join (
            select p.figure, p.n, p.amount
            from survey_mean_part p
            join survey_survey s on s.id = p.survey
            where s.partnership = ?
              and s.audience = ?
              and p.is_counted = ?) own on own.figure = m.figure
        where m.audience = ?)",
        [&](db::Row const& row) {
            out.emplace(row.text(0),
                Pooled{row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5),
                    row.integer(6), row.integer(7)});
        },
        survey.scope.partnership, code(survey.audience), true, code(survey.audience));
    return out;
}

std::int64_t renew_means(db::Connection& db, int group_size_min)
{
    auto const found = not_yet_seen(db);
    db::Transaction transaction(db);
    for (auto const& survey : found)
        put_in(db, survey, partnership::group_size_min(db, survey.scope.partnership, group_size_min));
    for (auto const audience : {Audience::entrepreneurs, Audience::residents})
        if (parks_waiting(db, audience) >= parks_min) {
            take_in_waiting(db, audience);
            write_means(db, audience);
        }
    transaction.commit();
    return static_cast<std::int64_t>(found.size());
}

} // namespace survey
