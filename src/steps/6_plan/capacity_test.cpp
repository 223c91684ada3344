#include "capacity.h"
#include "samples.h"
#include "testing_world.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

constexpr accounts::OrganisationId busy{7}, quiet{8};

Wish worth(int hours, Span quarters, measures::Repeat repeat = measures::Repeat::once)
{
    auto wish = samples::a_wish({busy, {}});
    wish.hours = hours;
    wish.quarters = quarters;
    wish.repeat = repeat;
    return wish;
}

using Hours = std::vector<double>;

} // namespace

TEST_CASE("hours are spread over the quarters of what is done once, and counted each time of what repeats")
{
    CHECK(hours_of(worth(30, {1, 3}), 4) == Hours{10, 10, 10, 0});
    CHECK(hours_of(worth(4, {2, 4}, measures::Repeat::quarterly), 4) == Hours{0, 4, 4, 4});
    CHECK(hours_of(worth(2, {1, 1}, measures::Repeat::monthly), 4) == Hours{6, 0, 0, 0});
    CHECK(hours_of(worth(8, {1, 4}, measures::Repeat::half_yearly), 4) == Hours{8, 0, 8, 0});
    CHECK(hours_of(worth(8, {1, 4}, measures::Repeat::after_incident), 4) == Hours{0, 0, 0, 0});
    CHECK(hours_of(worth(8, {}), 4) == Hours{0, 0, 0, 0});
    CHECK(hours_of(worth(9, {4, 6}), 4) == Hours{0, 0, 0, 3});
}

TEST_CASE("who has fewer hours than the plan asks is overloaded, in the quarters where it is so")
{
    std::vector<Action> actions{{ActionId{1}, worth(30, {1, 3})}, {ActionId{2}, worth(6, {3, 3})},
        {ActionId{3}, worth(500, {1, 8}), State::dropped}, {ActionId{4}, samples::a_wish({})}};
    auto const all = loads(actions, {{busy, 10}, {quiet, 5}}, 8);
    REQUIRE(all.size() == 2);
    CHECK(load_of(all, busy)->planned == Hours{10, 10, 16, 0, 0, 0, 0, 0});
    CHECK(load_of(all, busy)->overloaded() == std::vector{3});
    CHECK(load_of(all, quiet)->overloaded().empty());
    CHECK(!load_of(all, accounts::OrganisationId{9}));
    CHECK(loads(actions, {}, 8).at(0).overloaded().empty()); // nothing was pledged: nobody knows
}

TEST_CASE("a pledge is kept, changed and taken back, for who takes part")
{
    testing::for_each_engine(all_tables(), [](db::Connection& db) {
        auto const made = world(db);
        CHECK(pledge(db, made.scope, made.police, 40));
        CHECK(pledge(db, made.scope, made.police, 24));
        CHECK(pledges(db, made.scope) == std::vector<Pledge>{{made.police, 24}});
        CHECK(pledge(db, made.scope, made.police, {}));
        CHECK(pledges(db, made.scope).empty());
        CHECK(!pledge(db, made.scope, accounts::OrganisationId{99}, 4));
    });
}
