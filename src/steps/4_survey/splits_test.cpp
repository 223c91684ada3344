#include "keeping.h"
#include "splits.h"
#include "test_killed.h"
#include "test_outcomes.h"
#include "waiting.h"

#include <algorithm>

using namespace survey;

namespace {

moment::Date const day{2027, 3, 15};

Answers answers(std::string size, std::string safety)
{
    auto out = samples::chose("A2", std::move(size));
    out.merge(samples::chose("B1", std::move(safety)));
    return out;
}

SurveyId survey_with(db::Connection& db, partnership::Scope const& scope, int people)
{
    return samples::closed_survey(db, scope, day,
        {{answers("n1", "safe"), people}, {answers("n2_9", "unsafe"), people},
            {samples::chose("B1", "safe"), 1}});
}

jobs::Job job_of(SurveyId survey)
{
    jobs::Job out;
    out.scope = survey.value;
    return out;
}

NoSplit refusal_of(base::Result<void, NoSplit> const& result)
{
    REQUIRE_FALSE(result);
    return result.error();
}

Division found_split(db::Connection& db, Survey const& survey, Results const& outcome)
{
    auto const result = std::ranges::find_if(
        outcome.questions, [](QuestionResult const& one) { return one.question->id == "A2"; });
    return split_by(db, survey, *outcome.questionnaire, *result);
}

} // namespace

TEST_CASE("a section is split by one question, once, and everybody is counted by it")
{
    samples::each_outcome_engine([](db::Connection& db) {
        auto const scope = samples::park(db, "De Grift");
        auto const survey = *find(db, scope, survey_with(db, scope, 12));
        REQUIRE(choose_split(db, survey, "B", "A2", testing::now()));
        CHECK(splits_of(db, survey.id) == Splits{{"B", "A2"}});
        CHECK(counted_questions(db, survey.id).empty());
        Killed progress;
        REQUIRE(split_handler()(db, job_of(survey.id), progress));
        CHECK(progress.finished == 25);
        CHECK(counted_questions(db, survey.id).contains("A2"));
        auto const outcome = results_of(db, survey, 5);
        auto const split = found_split(db, survey, outcome);
        CHECK(split.people == 25);
        CHECK(split.groups.back().people == 1);
        auto const b1 = std::ranges::find_if(
            outcome.questions, [](QuestionResult const& one) { return one.question->id == "B1"; });
        auto const tables = cross_tables(*outcome.questionnaire, split, *b1, 10);
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].rows.size() == 2);
        CHECK(choose_split(db, survey, "B", "A2", testing::now()));
        CHECK(refusal_of(choose_split(db, survey, "B", "A1", testing::now())) == NoSplit::stands);
        CHECK(choose_split(db, survey, "C", "A2", testing::now()));
        survey::destroy_dossier(db, scope.partnership);
        CHECK(splits_of(db, survey.id).empty());
    });
}

TEST_CASE("what cannot be split is refused, and so is a survey that is open or whose answers are gone")
{
    samples::each_outcome_engine([](db::Connection& db) {
        auto const scope = samples::park(db, "De Grift");
        auto const id = *prepare(db, scope, {Audience::entrepreneurs, moment::plus_days(day, 30), {}});
        auto const now = testing::now();
        CHECK(refusal_of(choose_split(db, *find(db, scope, id), "B", "A2", now)) == NoSplit::not_over);
        auto const other = samples::park(db, "Oost");
        auto const survey = *find(db, other, survey_with(db, other, 12));
        CHECK(refusal_of(choose_split(db, survey, "Z", "A2", now)) == NoSplit::unknown_section);
        CHECK(refusal_of(choose_split(db, survey, "B", "B3", now)) == NoSplit::unknown_question);
        CHECK(refusal_of(choose_split(db, survey, "B", "no", now)) == NoSplit::unknown_question);
        CHECK(choose_split(db, survey, "C", "A2", now));
        destroy_answers(db, other.partnership, moment::plus_days(day, 900));
        CHECK(splits_of(db, survey.id).empty());
        CHECK(refusal_of(choose_split(db, survey, "B", "A2", now)) == NoSplit::answers_gone);
        for (auto const refusal : {NoSplit::not_over, NoSplit::unknown_section, NoSplit::unknown_question,
                 NoSplit::nothing_to_split, NoSplit::stands, NoSplit::answers_gone})
            CHECK(i18n::Words(i18n::Language::dutch)(message(refusal))
                != i18n::Words(i18n::Language::english)(message(refusal)));
    });
}

TEST_CASE("counting that was killed goes on, and counts nobody twice")
{
    samples::each_outcome_engine([](db::Connection& db) {
        auto const scope = samples::park(db, "De Grift");
        auto const id = survey_with(db, scope, 12);
        {
            db::Transaction transaction(db);
            std::vector<Loose> more;
            for (int one = 0; one < 4'000; ++one) {
                more.push_back({LoosePart::answers, "", written(answers("n10_49", "safe"))});
                count_sent(db, id);
            }
            insert_moved(db, id, more);
            transaction.commit();
        }
        auto const survey = *find(db, scope, id);
        REQUIRE(choose_split(db, survey, "B", "A2", testing::now()));
        Killed progress;
        progress.steps_before_kill = 1;
        CHECK_THROWS_AS((void)split_handler()(db, job_of(id), progress), base::Fault);
        CHECK(progress.finished == 2'000);
        CHECK(counted_questions(db, id).empty());
        progress.steps_before_kill = 1000;
        REQUIRE(split_handler()(db, job_of(id), progress));
        CHECK(found_split(db, survey, results_of(db, survey, 5)).people == 4'025);
    });
}
