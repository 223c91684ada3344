#include "figures.h"
#include "patterns.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace inventory;

namespace {

PatternOf of(std::int64_t import, Source source = Source::police)
{
    return {ImportId{import}, source, "Uitdraai"};
}

} // namespace

TEST_CASE("days and parts of the day are counted, small ones covered")
{
    auto const rhythms
        = rhythms_of({{of(2), 0, 14, 20}, {of(2), 1, 2, 9}, {of(2), 2, 15, 3}, {of(2), 6, -1, 8}});
    REQUIRE(rhythms.size() == 1);
    auto const& rhythm = rhythms.front();
    REQUIRE(rhythm.weekdays.size() == 7);
    CHECK(rhythm.weekdays[0].value == 20);
    CHECK(rhythm.weekdays[2].look == Look::small);
    CHECK(std::ranges::count(rhythm.weekdays, Look::covered, &Cell::look) >= 1);
    REQUIRE(rhythm.dayparts.size() == 4);
    CHECK(rhythm.dayparts[0].value == 9); // night
    CHECK(rhythm.dayparts[2].value == 23); // afternoon
}

TEST_CASE("without the hour of half of them no part of the day is told")
{
    auto const rhythms = rhythms_of({{of(2), 0, -1, 30}, {of(2), 0, 3, 10}});
    REQUIRE(rhythms.size() == 1);
    CHECK(rhythms.front().dayparts.empty());
}

TEST_CASE("of each source only the newest import counts")
{
    auto const rhythms
        = rhythms_of({{of(9), 1, 1, 6}, {of(8), 1, 1, 50}, {of(7, Source::municipality), 1, 1, 8}});
    REQUIRE(rhythms.size() == 2);
    CHECK(rhythms[0].weekdays[1].value == 6);
    CHECK(rhythms[1].weekdays[1].value == 8);
    CHECK(rhythms_of({}).empty());
}

TEST_CASE("two counts differ only when chance would rarely make them so")
{
    CHECK(difference(12, 10) == Difference::chance);
    CHECK(difference(5, 0) == Difference::chance); // 1 in 16, two-sided
    CHECK(difference(6, 0) == Difference::more); // 1 in 32
    CHECK(difference(0, 6) == Difference::fewer);
    CHECK(difference(120, 80) == Difference::more);
    CHECK(difference(110, 90) == Difference::chance);
    CHECK(difference(1'000'000, 1'003'000) == Difference::fewer);
    CHECK(difference(0, 0) == Difference::chance);
    CHECK(difference(7, 7) == Difference::chance);
}
