#include "importing.h"
#include "samples.h"
#include "store.h"

#include "test_world.h"

#include <doctest/doctest.h>

using namespace inventory;
using testing_world::in_world;
using testing_world::World;

namespace {

Reading a_reading(std::string category, std::int64_t value)
{
    Reading reading;
    reading.rows = 1;
    reading.lines.push_back({std::move(category), {}, {}, {}, {}, {Span::year, 2026, 0}, value});
    return reading;
}

Choices choices_of(Reading const& reading)
{
    auto out = suggested_choices(reading, "", {});
    out.source = Source::municipality;
    out.origin = "Uitdraai";
    return out;
}

ImportId saved(db::Connection& db, partnership::Scope const& scope, Reading const& reading)
{
    auto const id = receive(db, scope,
        {Kind::table, "abc", "cijfers.csv", {}, {}, partnership::Sharing::working_group}, testing::now());
    REQUIRE(save(db, scope, reading,
        {*find_import(db, partnership::Reader::of_group(scope), id), choices_of(reading), testing::now()}));
    return id;
}

partnership::Scope another_park(World& world, db::Connection& db)
{
    auto const park = partnership::start(
        db, {"De Vaart", "Grifthoek"}, *accounts::person(db, world.adviser), testing::now());
    return {park.id, partnership::current_round(db, park.id).id};
}

} // namespace

TEST_CASE("figures that are delivered can be a baseline, in their own park only")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        store_figures(*lease, world.scope, samples::burglaries(), testing::now());
        auto const figures = latest_figures(*lease, partnership::Reader::of_group(world.scope));
        REQUIRE(figures.size() == 1);
        CHECK(figures[0].key == "police.2.5.1");
        CHECK(figures[0].count == 9);
        CHECK(latest_figures(*lease, partnership::Reader::of_group(another_park(world, *lease))).empty());
    });
}

TEST_CASE("a later import replaces the same period, and taking it back brings the older one back")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        saved(*lease, world.scope, a_reading("Graffiti", 10));
        auto const later = saved(*lease, world.scope, a_reading("Graffiti", 20));
        CHECK(latest_figures(*lease, partnership::Reader::of_group(world.scope)).at(0).count == 20);
        CHECK(undo(*lease, partnership::Reader::of_group(world.scope), later));
        CHECK(latest_figures(*lease, partnership::Reader::of_group(world.scope)).at(0).count == 10);
        CHECK(undo(*lease, partnership::Reader::of_group(world.scope), later).error()
            == ImportRefusal::not_saved);
    });
}

TEST_CASE("an import is saved once")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        auto const reading = a_reading("Graffiti", 10);
        auto const id = receive(*lease, world.scope,
            {Kind::table, "abc", "cijfers.csv", {}, {}, partnership::Sharing::working_group}, testing::now());
        auto const import = *find_import(*lease, partnership::Reader::of_group(world.scope), id);
        CHECK(save(*lease, world.scope, reading, {import, choices_of(reading), testing::now()}));
        CHECK(save(*lease, world.scope, reading, {import, choices_of(reading), testing::now()}).error()
            == ImportRefusal::not_waiting);
        CHECK(undo(*lease, partnership::Reader::of_group(another_park(world, *lease)), id).error()
            == ImportRefusal::unknown);
    });
}

TEST_CASE("a choice for a category is remembered")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        auto const reading = a_reading("Iets eigens", 10);
        auto choices = choices_of(reading);
        choices.mapping["Iets eigens"] = "vacancy";
        auto const id = receive(*lease, world.scope,
            {Kind::table, "abc", "cijfers.csv", {}, {}, partnership::Sharing::working_group}, testing::now());
        REQUIRE(save(*lease, world.scope, reading,
            {*find_import(*lease, partnership::Reader::of_group(world.scope), id), choices, testing::now()}));
        CHECK(known_mapping(*lease, world.scope).at("Iets eigens") == "vacancy");
        CHECK(latest_figures(*lease, partnership::Reader::of_group(world.scope)).at(0).key
            == "municipality.iets-eigens");
    });
}

TEST_CASE("what is asked of a source is kept, and changed when it is asked again")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        set_request(*lease, world.scope, {Source::police, {2027, 3, 1}, ""});
        set_request(*lease, world.scope, {Source::police, {2027, 3, 8}, "Komt niet."});
        auto const all = requests(*lease, world.scope);
        REQUIRE(all.size() == 1);
        CHECK(all[0].asked_on.day == 8);
        CHECK(all[0].unavailable == "Komt niet.");
    });
}

TEST_CASE("a top three is replaced as a whole")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        give_top_three(*lease, world.scope, samples::a_top_three(world.police));
        TopThree top{world.police, {}};
        top.items[1].phenomenon = "litter";
        give_top_three(*lease, world.scope, top);
        auto const all = top_threes(*lease, world.scope);
        REQUIRE(all.size() == 1);
        CHECK(all[0].items[0].phenomenon.empty());
        CHECK(all[0].items[1].phenomenon == "litter");
    });
}

TEST_CASE("the step follows what is in the tables")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        partnership::StepQuestion const question{world.scope, {2027, 3, 15}};
        CHECK(report(*lease, question).state == partnership::StepState::open);
        store_figures(*lease, world.scope, samples::burglaries(), testing::now());
        set_request(*lease, world.scope, {Source::municipality, {}, "Niet per terrein te maken."});
        give_top_three(*lease, world.scope, samples::a_top_three(world.police));
        CHECK(report(*lease, question).state == partnership::StepState::in_progress);
        give_top_three(*lease, world.scope, samples::a_top_three(world.municipality));
        CHECK(report(*lease, question).state == partnership::StepState::done);
    });
}
