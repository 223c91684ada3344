#include "health.h"

#include <doctest/doctest.h>

using namespace continuation;

namespace {

// A group of a year old in which all is well.
Counted well()
{
    Counted out;
    out.meetings_held = 4;
    out.places = 10;
    out.asked = 8;
    out.answered = 8;
    return out;
}

std::optional<int> score_of(Health const& health, Aspect aspect)
{
    for (auto const& one : health.aspects)
        if (one.aspect == aspect)
            return one.score;
    return {};
}

} // namespace

TEST_CASE("a group that keeps everything is healthy, whatever it does more")
{
    auto counted = well();
    CHECK(health(counted).score == 100);
    CHECK(health(counted).condition == Condition::good);
    CHECK(!health(counted).weakest);
    counted.meetings_held = 9;
    CHECK(score_of(health(counted), Aspect::rhythm) == 100);
}

TEST_CASE("the rhythm is four meetings a year, in proportion for a younger group")
{
    struct {
        int days, wanted;
    } const cases[] = {{-3, 0}, {0, 0}, {45, 0}, {46, 1}, {91, 1}, {182, 2}, {300, 3}, {365, 4}, {366, 4}};
    for (auto const& one : cases)
        CHECK_MESSAGE(meetings_wanted(one.days) == one.wanted, one.days);
    auto counted = well();
    counted.meetings_held = 1;
    CHECK(score_of(health(counted), Aspect::rhythm) == 25);
    counted.days = 20;
    CHECK(!score_of(health(counted), Aspect::rhythm));
}

TEST_CASE("the age of open points is that of the middle one")
{
    CHECK(!median_days({}));
    CHECK(median_days({7}) == 7);
    CHECK(median_days({400, 1, 30}) == 30);
    CHECK(median_days({10, 20}) == 20);
    struct {
        int days, score;
    } const cases[] = {{0, 100}, {30, 100}, {105, 50}, {180, 0}, {4000, 0}};
    for (auto const& one : cases) {
        auto counted = well();
        counted.open_days = {one.days};
        CHECK_MESSAGE(score_of(health(counted), Aspect::open_points) == one.score, one.days);
    }
}

TEST_CASE("what cannot be measured is left out of the mean, and one thing alone says nothing")
{
    auto counted = well();
    counted.asked = 0;
    counted.places = 4;
    counted.vacancies = 1;
    auto const found = health(counted);
    CHECK(!score_of(found, Aspect::updates));
    CHECK(found.score == 92); // 100, 100 and 75
    Counted nothing;
    nothing.days = 0;
    auto const unknown = health(nothing);
    CHECK(!unknown.score);
    CHECK(unknown.condition == Condition::unknown);
}

TEST_CASE("a group that has only just begun is not called healthy for want of open points")
{
    Counted fresh;
    fresh.days = 3;
    fresh.places = 6;
    CHECK(!score_of(health(fresh), Aspect::open_points));
    CHECK(health(fresh).condition == Condition::unknown);
    fresh.open_days = {200};
    CHECK(score_of(health(fresh), Aspect::open_points) == 0);
}

TEST_CASE("a good mean does not hide one part that is in danger")
{
    auto counted = well();
    counted.answered = 1;
    auto const found = health(counted);
    CHECK(found.score == 78); // 100, 100, 100 and 13
    CHECK(found.condition == Condition::fair);
    CHECK(found.weakest == Aspect::updates);
}

TEST_CASE("the bounds of the verdict are those that the page tells")
{
    CHECK(condition_of(good_from) == Condition::good);
    CHECK(condition_of(good_from - 1) == Condition::fair);
    CHECK(condition_of(fair_from) == Condition::fair);
    CHECK(condition_of(fair_from - 1) == Condition::poor);
}

TEST_CASE("every part has its own name, formula and advice")
{
    for (auto const one : all_aspects)
        for (auto const other : all_aspects)
            if (one != other) {
                CHECK(name(one).dutch != name(other).dutch);
                CHECK(formula(one).dutch != formula(other).dutch);
                CHECK(advice(one).dutch != advice(other).dutch);
            }
}
