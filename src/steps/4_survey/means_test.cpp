#include "keeping.h"
#include "means.h"
#include "test_outcomes.h"

#include <fmt/format.h>

using namespace survey;

namespace {

constexpr int shown_from = 5;
moment::Date const shared_day{2027, 3, 15};

// So many say that it is safe by day, the others that it is unsafe.
Survey park_with(db::Connection& db, int number, int safe, int unsafe)
{
    return samples::shared_survey(db, samples::park(db, fmt::format("Park {}", number)), shared_day,
        {{samples::chose("B1", "safe"), safe}, {samples::chose("B1", "unsafe"), unsafe}});
}

std::optional<ParksMean> beside(db::Connection& db, Survey const& survey)
{
    auto const found
        = means_of_others(survey.audience, results_of(db, survey, shown_from), means_beside(db, survey));
    auto const at = found.find("B1:positive");
    return at == found.end() ? std::nullopt : std::optional(at->second);
}

} // namespace

TEST_CASE("a mean is of at least five others, of which none is more than half")
{
    CHECK(mean_of_others({5, 100, 40, 30, 20, 0, 0}, false)->value == doctest::Approx(0.4));
    CHECK_FALSE(mean_of_others({4, 100, 40, 30, 20, 0, 0}, false));
    CHECK_FALSE(mean_of_others({5, 100, 40, 51, 20, 0, 0}, false));
    CHECK(mean_of_others({5, 100, 40, 50, 20, 0, 0}, false));
    CHECK(mean_of_others({6, 100, 680, 30, 20, 0, 0}, true)->value == doctest::Approx(0.68));
}

TEST_CASE("one's own park is not in the mean, nor does it count for the five")
{
    CHECK_FALSE(mean_of_others({5, 100, 40, 30, 20, 10, 4}, false));
    auto const mean = mean_of_others({6, 100, 40, 30, 20, 20, 20}, false);
    REQUIRE(mean);
    CHECK(mean->parks == 5);
    CHECK(mean->value == doctest::Approx(0.25));
    // Without the largest the next is the largest.
    CHECK(mean_of_others({6, 100, 40, 60, 20, 60, 20}, false));
    CHECK_FALSE(mean_of_others({6, 100, 40, 60, 21, 60, 20}, false));
}

TEST_CASE("parks come into the mean five at a time, and each sees the others")
{
    samples::each_outcome_engine([](db::Connection& db) {
        std::vector<Survey> parks;
        for (int number = 1; number <= 4; ++number)
            parks.push_back(park_with(db, number, 10, 10));
        CHECK(renew_means(db, shown_from) == 4);
        CHECK(means_beside(db, parks[0]).empty());
        parks.push_back(park_with(db, 5, 20, 10));
        CHECK(renew_means(db, shown_from) == 1);
        CHECK_FALSE(beside(db, parks[0]));
        auto const newcomer = park_with(db, 6, 20, 5);
        REQUIRE(beside(db, newcomer));
        CHECK(beside(db, newcomer)->value == doctest::Approx(60.0 / 110));
        CHECK(beside(db, newcomer)->parks == 5);
        // One that comes later tells nothing by coming.
        CHECK(renew_means(db, shown_from) == 1);
        CHECK(beside(db, newcomer)->value == doctest::Approx(60.0 / 110));
        for (int number = 7; number <= 10; ++number)
            park_with(db, number, 10, 10);
        CHECK(renew_means(db, shown_from) == 4);
        CHECK(beside(db, newcomer)->parks == 9);
        CHECK(beside(db, parks[4])->value == doctest::Approx((40.0 + 20 + 40) / (80 + 25 + 80)));
    });
}

TEST_CASE("a park speaks once in the mean, with its latest survey, and not with what is hidden")
{
    samples::each_outcome_engine([](db::Connection& db) {
        auto const first = samples::park(db, "Twee keer");
        samples::shared_survey(db, first, shared_day,
            {{samples::chose("B1", "safe"), 30}, {samples::chose("B1", "unsafe"), 10}});
        for (int number = 1; number <= 4; ++number)
            park_with(db, number, 10, 10);
        CHECK(renew_means(db, shown_from) == 5);
        auto const again = samples::next_round(db, first);
        auto const now = samples::shared_survey(db, again, moment::plus_days(shared_day, 700),
            {{samples::chose("B1", "safe"), 8}, {samples::chose("B1", "unsafe"), 12}});
        for (int number = 5; number <= 8; ++number)
            park_with(db, number, 10, 10);
        auto const hidden = park_with(db, 9, 20, 2);
        CHECK(renew_means(db, shown_from) == 6);
        CHECK(means_beside(db, now).at("B1:positive").parks == 9);
        CHECK(means_beside(db, now).at("B1:positive").own_n == 20);
        CHECK(means_beside(db, hidden).at("B1:positive").own_n == 0);
        CHECK(beside(db, now)->value == doctest::Approx(0.5));
        survey::destroy_dossier(db, first.partnership);
        CHECK(means_beside(db, now).at("B1:positive").own_n == 0);
    });
}
