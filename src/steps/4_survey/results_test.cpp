#include "baseline.h"
#include "results.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>

using namespace survey;

namespace {

Shared standard() { return keep("results test", standard_text("entrepreneurs", {})); }

struct Given {
    std::string question, item, option;
    int times = 1;
};

Results results_of(std::vector<Given> const& all)
{
    auto const questionnaire = standard();
    Tally tally(*questionnaire);
    for (auto const& given : all)
        for (int i = 0; i < given.times; ++i)
            tally.add(*questionnaire, {{given.question, {{{given.item, given.option}}, ""}}});
    return results(questionnaire, tally, 100, 5);
}

QuestionResult const& at(Results const& results, std::string_view id)
{
    return *std::ranges::find_if(
        results.questions, [&](QuestionResult const& one) { return one.question->id == id; });
}

} // namespace

TEST_CASE("a question that fewer than five answered is withheld")
{
    auto const found = results_of({{"B1", "", "safe", 4}});
    CHECK(at(found, "B1").is_withheld);
    CHECK(at(found, "B1").rows[0].answered == 0);
}

TEST_CASE("a scale shows its five points and its mean when all points are large enough")
{
    auto const found
        = results_of({{"B1", "", "very_unsafe", 5}, {"B1", "", "safe", 10}, {"B1", "", "dont_know", 7}});
    auto const& row = at(found, "B1").rows[0];
    CHECK_FALSE(at(found, "B1").is_in_threes);
    CHECK(row.answered == 15);
    CHECK(row.figures.mean == doctest::Approx(3.0));
    CHECK(row.figures.count(0) == 5);
    CHECK(row.dont_know == 7);
    CHECK(positive_share(row) == doctest::Approx(2.0 / 3));
}

TEST_CASE("a scale with a small point is taken together in threes")
{
    auto const found
        = results_of({{"B1", "", "very_unsafe", 2}, {"B1", "", "unsafe", 9}, {"B1", "", "neutral", 20},
            {"B1", "", "safe", 40}, {"B1", "", "very_safe", 60}, {"B1", "", "dont_know", 2}});
    auto const& result = at(found, "B1");
    CHECK(result.is_in_threes);
    CHECK(result.rows[0].figures.sums == std::vector<std::int64_t>{0, 11, 20, 100});
    CHECK_FALSE(result.rows[0].dont_know);
    CHECK(positive_share(result.rows[0]) == doctest::Approx(100.0 / 131));
}

TEST_CASE("names on a scale have no mean")
{
    auto const found = results_of({{"C1", "", "arson", 30}, {"C1", "", "none", 40},
        {"C3", "arson", "declared", 10}, {"C3", "arson", "nowhere", 9}});
    auto const& rows = at(found, "C3").rows;
    auto const arson
        = std::ranges::find_if(rows, [](RowResult const& row) { return row.item->id == "arson"; });
    CHECK(arson->answered == 19);
    CHECK_FALSE(arson->figures.mean);
}

TEST_CASE("ways of reporting are taken together as to the police, to others and to nobody")
{
    auto const seen = results_of({{"C1", "", "burglary", 30}, {"C1", "", "none", 40},
        {"C3", "burglary", "declared", 12}, {"C3", "burglary", "told_police", 2},
        {"C3", "burglary", "told_other", 6}, {"C3", "burglary", "nowhere", 9}});
    auto const& c3 = at(seen, "C3");
    CHECK(c3.is_in_threes);
    auto const all = measures("entrepreneurs", seen);
    auto const told = std::ranges::find(all, "entrepreneurs.C3.burglary:police", &Measure::key);
    REQUIRE(told != all.end());
    CHECK(told->value == doctest::Approx(100.0 * 14 / 29));
    CHECK(told->n == 29);
    auto const few = measures("entrepreneurs",
        results_of({{"C1", "", "burglary", 30}, {"C1", "", "none", 40}, {"C3", "burglary", "declared", 12},
            {"C3", "burglary", "nowhere", 2}}));
    CHECK(std::ranges::find(few, "entrepreneurs.C3.burglary:police", &Measure::key) == few.end());
}

TEST_CASE("rows that come from a hidden answer are hidden with it")
{
    auto const found
        = results_of({{"C1", "", "arson", 3}, {"C1", "", "none", 40}, {"C3", "arson", "declared", 9}});
    CHECK(at(found, "C3").is_withheld);
}

TEST_CASE("how many got a question does not tell a hidden answer to the one before")
{
    auto const told = results_of({{"J2", "", "no", 60}, {"J2", "", "yes_reported", 3},
        {"J2", "", "yes_not_reported", 40}, {"J2", "", "rather_not_say", 8}, {"J3", "", "smell", 43}});
    CHECK(at(told, "J3").is_withheld);
    auto const open = results_of({{"J2", "", "no", 60}, {"J2", "", "yes_reported", 9},
        {"J2", "", "yes_not_reported", 8}, {"J3", "", "smell", 11}});
    CHECK_FALSE(at(open, "J3").is_withheld);
}

TEST_CASE("results become measures with stable names, without what is hidden")
{
    auto const found = measures("entrepreneurs",
        results_of({{"B3", "", "7", 10}, {"B3", "", "8", 10}, {"D1", "litter", "often", 6},
            {"D1", "litter", "never", 14}, {"B1", "", "safe", 3}}));
    auto const get = [&](std::string_view key) { return std::ranges::find(found, key, &Measure::key); };
    REQUIRE(get("entrepreneurs.B3") != found.end());
    CHECK(get("entrepreneurs.B3")->value == doctest::Approx(7.5));
    CHECK(get("entrepreneurs.B3")->unit == Unit::mark);
    CHECK(get("entrepreneurs.B3")->n == 20);
    CHECK(get("entrepreneurs.D1.litter:often")->value == doctest::Approx(30.0));
    CHECK(get("entrepreneurs.B1") == found.end());
}
