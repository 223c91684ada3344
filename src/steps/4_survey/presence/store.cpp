#include "presence.h"

#include "db/db.h"

namespace survey {

Populations populations_of(db::Connection& db, SurveyId survey)
{
    Populations out;
    db.each(R"(
        select question, answer, people
        from survey_population
        where survey = ?)",
        [&](db::Row const& row) { out[row.text(0)][row.text(1)] = row.integer(2); }, survey);
    return out;
}

void set_population(
    db::Connection& db, SurveyId survey, std::string_view question, Population const& population)
{
    db::Transaction transaction(db);
    db.run(R"(
        delete from survey_population
        where survey = ?
          and question = ?)",
        survey, question);
    for (auto const& [answer, people] : population)
        db.run(R"(
            insert into survey_population (survey, question, answer, people)
            values (?, ?, ?, ?))",
            survey, question, answer, people);
    transaction.commit();
}

} // namespace survey
