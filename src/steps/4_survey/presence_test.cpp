#include "keeping.h"
#include "presence.h"
#include "samples_questions.h"
#include "test_outcomes.h"

using namespace survey;

namespace {

Results who_answered(std::vector<std::pair<std::string, int>> const& all)
{
    auto size = samples::question("A2", Kind::single, {"small", "middle", "large"});
    auto const asked = std::make_shared<Questionnaire const>(samples::questionnaire({size}));
    Tally tally(*asked);
    std::int64_t sent = 0;
    for (auto const& [answer, people] : all)
        for (int one = 0; one < people; ++one, ++sent)
            tally.add(*asked, samples::chose("A2", answer));
    return results(asked, tally, sent, 5);
}

} // namespace

TEST_CASE("response stands with each size, and a size that hardly took part stands out")
{
    auto const found = presences(who_answered({{"small", 20}, {"middle", 40}, {"large", 13}}),
        {{"A2", {{"small", 100}, {"middle", 60}, {"large", 30}}}});
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].lines.size() == 3);
    CHECK(found[0].lines[0].response() == doctest::Approx(0.2));
    CHECK(found[0].lines[0].turnout == Turnout::fewer);
    CHECK(found[0].lines[1].turnout == Turnout::more);
    CHECK(found[0].lines[2].turnout == Turnout::as_expected);
}

TEST_CASE("small groups stand together, and without numbers nothing is judged")
{
    auto const seen = who_answered({{"small", 30}, {"middle", 12}, {"large", 3}});
    auto const found = presences(seen, {{"A2", {{"small", 60}, {"middle", 30}, {"large", 10}}}});
    REQUIRE(found[0].lines.size() == 2);
    CHECK(found[0].lines[1].answers.size() == 2);
    CHECK(found[0].lines[1].answered == 15);
    CHECK(found[0].lines[1].people == 40);
    CHECK(presences(seen, {})[0].lines[0].turnout == Turnout::unknown);
    CHECK_FALSE(presences(seen, {})[0].lines[0].response());
    CHECK(presences(who_answered({{"small", 3}}), {})[0].lines.empty());
}

TEST_CASE("a number of companies is whole, and not below who answered")
{
    auto const seen = who_answered({{"small", 30}, {"middle", 12}, {"large", 9}});
    auto const& shown = seen.questions[0];
    CHECK(problems(shown, {{"n_small", "60"}, {"n_middle", " 12 "}, {"n_large", "9"}}).empty());
    auto const wrong = problems(shown, {{"n_small", "29"}, {"n_middle", "veel"}});
    REQUIRE(wrong.size() == 3);
    CHECK(wrong[0].field == "n_small");
    CHECK(wrong[2].field == "n_large");
    CHECK(problems(shown, {{"n_small", "-1"}, {"n_middle", "12"}, {"n_large", "100001"}}).size() == 2);
}

TEST_CASE("numbers of the park are kept with the survey, replaced, and go with it")
{
    samples::each_outcome_engine([](db::Connection& db) {
        auto const scope = samples::park(db, "De Grift");
        auto const id = samples::closed_survey(db, scope, {2027, 3, 15}, {{samples::chose("A2", "n1"), 6}});
        set_population(db, id, "A2", {{"n1", 40}, {"n2_9", 20}});
        set_population(db, id, "A2", {{"n1", 41}});
        CHECK(populations_of(db, id) == Populations{{"A2", {{"n1", 41}}}});
        survey::destroy_dossier(db, scope.partnership);
        CHECK(populations_of(db, id).empty());
    });
}
