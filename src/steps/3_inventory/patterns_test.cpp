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

std::int64_t sum(std::vector<Cluster> const& clusters)
{
    std::int64_t out = 0;
    for (auto const& cluster : clusters)
        out += cluster.count;
    return out;
}

} // namespace

TEST_CASE("places of five are shown where they are, fewer are joined until they are five")
{
    auto const clusters = clusters_of({{of(1), 10, 10, 7}, {of(1), 20, 20, 3}, {of(1), 21, 21, 2}});
    REQUIRE(clusters.size() == 2);
    CHECK(clusters[0].count == 7);
    CHECK(clusters[0].side_m == 100);
    CHECK(clusters[0].middle.x == 1050);
    CHECK(clusters[1].count == 5);
    CHECK(clusters[1].side_m == 200);
    CHECK(clusters[1].middle.x == 2100);
}

TEST_CASE("a rest of one to four takes the smallest place with it")
{
    auto const clusters = clusters_of({{of(1), 10, 10, 7}, {of(1), 100, 10, 9}, {of(1), 500, 500, 2}});
    REQUIRE(clusters.size() == 1);
    CHECK(clusters[0].count == 9); // 18 in all: 9 remain unseen, never 2
    CHECK(clusters_of({{of(1), 10, 10, 4}}).empty());
}

TEST_CASE("nobody can work out a place of one to four from the total")
{
    for (std::int64_t seed = 1; seed < 300; ++seed) {
        std::vector<StoredSpot> spots;
        std::int64_t all = 0;
        for (std::int64_t i = 0; i < 12; ++i) {
            auto const count = (seed * 7 + i * i * 13) % 9;
            spots.push_back({of(1), (seed * 31 + i * 17) % 40, (seed * 11 + i * 29) % 40, count});
            all += count;
        }
        auto const clusters = clusters_of(spots);
        for (auto const& cluster : clusters)
            CHECK(cluster.count >= shown_min);
        auto const rest = all - sum(clusters);
        CHECK((rest == 0 || rest >= shown_min || clusters.empty()));
    }
}

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
    auto const spreads
        = spreads_of({{of(9), 1, 1, 6}, {of(8), 1, 1, 50}, {of(7, Source::municipality), 1, 1, 8}});
    REQUIRE(spreads.size() == 2);
    CHECK(sum(spreads[0].clusters) == 6);
    CHECK(sum(spreads[1].clusters) == 8);
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
