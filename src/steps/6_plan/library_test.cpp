#include "elsewhere.h"
#include "own_measures.h"
#include "samples.h"
#include "testing_world.h"

#include "objectives/outcome.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace plan;

namespace {

partnership::Scope another_park(db::Connection& db, World const& world)
{
    auto const park = partnership::start(
        db, {"Ander terrein", "Grifthoek"}, *accounts::person(db, world.adviser), testing::now());
    return {park.id, partnership::current_round(db, park.id).id};
}

// Another park with a measure in its plan.
void choose_elsewhere(db::Connection& db, World const& world, int parks, State state)
{
    for (int i = 0; i < parks; ++i) {
        auto const there = another_park(db, world);
        auto const made = choose(db, there, {"C12"}, world.by());
        if (state != State::concept_)
            CHECK(update(db, there, {made.at(0), state, "", "Te duur"}, world.by()));
    }
}

// Another park that finished it for an objective, of which the group established what it became.
void serve_elsewhere(db::Connection& db, World const& world, double became)
{
    auto const there = another_park(db, world);
    objectives::Wish wish;
    wish.title = "Minder inbraak";
    wish.baseline.value = 40;
    wish.target = 20;
    wish.unit = objectives::Unit::count;
    wish.due_on = {2028, 1, 1};
    auto const goal = objectives::add(db, there, wish);
    REQUIRE(objectives::discuss(db, there, goal));
    REQUIRE(objectives::adopt(db, there, goal));
    objectives::Outcome outcome;
    outcome.objective = *objectives::find(db, there, goal);
    REQUIRE(objectives::establish(db, there, outcome, {goal, became, "", {2027, 4, 1}}));
    auto action = *find(db, there, choose(db, there, {"C12"}, world.by()).at(0));
    action.wish.objective = goal;
    REQUIRE(change(db, there, action, world.by()));
    REQUIRE(update(db, there, {action.id, State::done}, world.by()));
}

} // namespace

TEST_CASE("from five parks on it is told where the objective was reached")
{
    testing::for_each_engine(all_tables(), [](db::Connection& db) {
        auto const made = world(db);
        for (int i = 0; i < 4; ++i)
            serve_elsewhere(db, made, 20);
        serve_elsewhere(db, made, 30); // on its way, not reached
        auto const four = elsewhere(db, made.scope);
        REQUIRE(elsewhere_of(four, "C12"));
        CHECK(elsewhere_of(four, "C12")->done == 5);
        CHECK(elsewhere_of(four, "C12")->reached == 0);
        serve_elsewhere(db, made, 15);
        CHECK(elsewhere_of(elsewhere(db, made.scope), "C12")->reached == 5);
    });
}

TEST_CASE("other parks are counted from five on, and those that finished too")
{
    testing::for_each_engine(all_tables(), [](db::Connection& db) {
        auto const made = world(db);
        choose(db, made.scope, {"C12"}, made.by()); // the own park does not count
        choose_elsewhere(db, made, 4, State::concept_);
        choose_elsewhere(db, made, 1, State::dropped);
        CHECK(elsewhere(db, made.scope).empty());
        choose_elsewhere(db, made, 4, State::done);
        auto const eight = elsewhere(db, made.scope);
        REQUIRE(elsewhere_of(eight, "C12"));
        CHECK(elsewhere_of(eight, "C12")->parks == 8);
        CHECK(elsewhere_of(eight, "C12")->done == 0); // four finished: not told
        choose_elsewhere(db, made, 1, State::done);
        auto const nine = elsewhere(db, made.scope);
        CHECK(elsewhere_of(nine, "C12")->parks == 9);
        CHECK(elsewhere_of(nine, "C12")->done == 5);
        CHECK(!elsewhere_of(nine, "C01"));
    });
}

TEST_CASE("what an organisation adds has versions, is offered in its parks and becomes an action")
{
    testing::for_each_engine(all_tables(), [](db::Connection& db) {
        auto const made = world(db);
        moment::Date const today{2027, 4, 1};
        OwnMeasure measure;
        measure.organisation = made.police;
        measure.title = "Samen fietsen door de wijk";
        measure.chapter = "crime";
        CHECK(problems(measure).at(0).field == "done_when");
        measure.done_when = "Er is vier keer gefietst.";
        measure.hours = 4;
        CHECK(problems(measure).empty());
        measure.evidence = std::string(1001, 'x');
        CHECK(problems(measure).at(0).field == "evidence");
        measure.evidence = "Op drie terreinen bevallen.";
        measure.id = add_own(db, measure, today);
        auto kept = own_measures(db, made.scope).at(0);
        CHECK(kept.evidence == "Op drie terreinen bevallen.");
        CHECK(kept.version == 1);
        auto const actions_made = choose(db, made.scope, {own_code(kept.id), "own:nothing"}, made.by());
        REQUIRE(actions_made.size() == 1);
        auto const action = *find(db, made.scope, actions_made[0]);
        CHECK(action.wish.title == "Samen fietsen door de wijk");
        CHECK(action.wish.hours == 4);
        CHECK(action.wish.measure == own_code(kept.id));
        kept.is_withdrawn = true;
        CHECK(change_own(db, kept, today));
        CHECK(change_own(db, kept, today).error() == Refusal::changed_meanwhile);
        CHECK(own_measures(db, made.scope).at(0).version == 2);
        CHECK(choose(db, made.scope, {own_code(kept.id)}, made.by()).empty());
        auto const other = partnership::start(
            db, {"De Vaart", "Grifthoek"}, *accounts::person(db, made.adviser), testing::now());
        partnership::Scope const there{other.id, partnership::current_round(db, other.id).id};
        CHECK(own_measures(db, there).empty());
    });
}
