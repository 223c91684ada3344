#include "samples.h"
#include "suggesting.h"
#include "testing_world.h"

#include "inventory/phenomena.h"
#include "measures/against.h"
#include "objectives/problem.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace plan;

TEST_CASE("every phenomenon of the library is one of the inventory")
{
    for (auto const& one : measures::all_against())
        CHECK_MESSAGE(inventory::find_phenomenon(one.phenomenon), one.phenomenon);
}

TEST_CASE("what is against most troubles is suggested first, with each reason, and nothing that was chosen")
{
    std::vector<Trouble> const troubles{
        {"burglary", "Inbraken in de nacht"}, {"vehicle_theft", "Gestolen bussen"}, {"weather", "Regen"}};
    auto const found = suggestions(troubles, {"C09"});
    REQUIRE(!found.empty());
    CHECK(found.size() <= suggestions_max);
    CHECK(found[0].because == std::vector<std::string>{"Inbraken in de nacht", "Gestolen bussen"});
    CHECK(std::ranges::none_of(found, [](Suggestion const& one) { return one.measure->id == "C09"; }));
    CHECK(suggestions({}, {}).empty());
}

TEST_CASE("the problems of the park are its troubles, when a phenomenon is behind them")
{
    testing::for_each_engine(all_tables(), [](db::Connection& db) {
        auto const made = world(db);
        objectives::Problem problem;
        problem.title = "Te veel inbraken";
        problem.phenomenon = "burglary";
        objectives::add_problem(db, made.scope, problem);
        problem.title = "Iets anders";
        problem.phenomenon = "";
        objectives::add_problem(db, made.scope, problem);
        auto const found = troubles(db, made.scope);
        REQUIRE(found.size() == 1);
        CHECK(found[0].title == "Te veel inbraken");
    });
}
