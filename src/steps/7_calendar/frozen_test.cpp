#include "frozen.h"

#include "samples.h"
#include "testing_world.h"

#include <doctest/doctest.h>

using namespace calendar;

TEST_CASE("what goes on and what is told is fixed with the plan, in both languages")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const empty = frozen(db, world.scope);
        REQUIRE(empty.size() == 2);
        CHECK(empty[0].lines.empty());
        CHECK(empty[1].lines.empty());
        auto const id = add(db, world.scope, samples::evening(world.police), testing::now());
        auto const off = add(db, world.scope, samples::evening(), testing::now());
        REQUIRE(cancel(db, world.scope, off, testing::now()));
        add(db, world.scope, samples::newsletter(world.association));
        auto second = samples::newsletter();
        second.subject = "De uitslag";
        add(db, world.scope, second);
        auto const parts = frozen(db, world.scope);
        CHECK(parts[0].code == "calendar");
        REQUIRE(parts[0].lines.size() == 1); // what was called off is not fixed
        CHECK(parts[0].lines[0].key == id.text());
        CHECK(parts[0].lines[0].dutch.find("14 april 2027: Informatieavond") == 0);
        CHECK(parts[0].lines[0].english.find("14 April 2027") != std::string::npos);
        CHECK(parts[1].code == "channels");
        REQUIRE(parts[1].lines.size() == 1);
        CHECK(parts[1].lines[0].key == "newsletter");
        CHECK(parts[1].lines[0].dutch.find("De schouw van april (aan Alle ondernemers, 1 april 2027)")
            != std::string::npos);
        CHECK(parts[1].lines[0].dutch.find("; De uitslag") != std::string::npos);
    });
}
