#include "screening.h"

#include "db/db.h"

namespace survey {
namespace {

Screened screened_of(std::string_view word)
{
    for (auto const screened : {Screened::released, Screened::hidden})
        if (word == code(screened))
            return screened;
    return Screened::fresh;
}

} // namespace

OpenAnswers open_answers(db::Connection& db, SurveyId survey)
{
    return db.all<OpenAnswer>(R"(
        select id, question, words, state
        from survey_text
        where survey = ?
        order by question, id
        limit ?)",
        [](db::Row const& row) {
            return OpenAnswer{row.id<OpenAnswerId>(0), row.text(1), row.text(2), screened_of(row.view(3))};
        },
        survey, texts_shown_max);
}

OpenAnswers released_answers(db::Connection& db, SurveyId survey)
{
    return db.all<OpenAnswer>(R"(
        select id, question, words
        from survey_text
        where survey = ?
          and state = 'released'
        order by question, id
        limit ?)",
        [](db::Row const& row) {
            return OpenAnswer{row.id<OpenAnswerId>(0), row.text(1), row.text(2), Screened::released};
        },
        survey, texts_shown_max);
}

std::vector<AnswerCount> open_answer_counts(db::Connection& db, SurveyId survey)
{
    return db.all<AnswerCount>(R"(
        select question, state, count(*)
        from survey_text
        where survey = ?
        group by question, state)",
        [](db::Row const& row) {
            return AnswerCount{row.text(0), screened_of(row.view(1)), row.integer(2)};
        },
        survey);
}

std::int64_t update_screened(db::Connection& db, SurveyId survey, OpenAnswerId id, Screened screened)
{
    return db.run(R"(
        update survey_text
        set state = ?
        where survey = ?
          and id = ?)",
        code(screened), survey, id);
}

std::int64_t update_words(db::Connection& db, SurveyId survey, OpenAnswerId id, std::string_view words)
{
    return db.run(R"(
        update survey_text
        set words = ?, state = 'new'
        where survey = ?
          and id = ?)",
        words, survey, id);
}

} // namespace survey
