#include "parts.h"
#include "samples.h"
#include "testing_world.h"
#include "versions.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

constexpr accounts::OrganisationId one_firm{7}, other_firm{8};

// A wish in which every part is something else.
Wish all_different()
{
    Wish wish{"Anders", "crime", objectives::all_themes[3], objectives::ObjectiveId{5}};
    wish.owner = {one_firm, accounts::PersonId{9}};
    wish.partners = {other_firm};
    wish.quarters = {3, 4};
    wish.repeat = measures::Repeat::yearly;
    wish.done_when = "Anders klaar.";
    wish.hours = 12;
    wish.budget_cents = 500;
    wish.budget_source = "De gemeente";
    return wish;
}

void each_engine_of_parts(base::FunctionRef<void(db::Connection&, World const&)> test)
{
    testing::for_each_engine(all_tables(), [&](db::Connection& db) { test(db, world(db)); });
}

} // namespace

TEST_CASE("every part is told apart, and taken over alone")
{
    auto const before = samples::a_wish({});
    auto const after = all_different();
    CHECK(differing(before, after).size() == std::size(all_parts));
    CHECK(differing(before, before).empty());
    for (auto const part : all_parts) {
        auto wish = before;
        take(wish, after, part);
        CHECK_MESSAGE(differing(before, wish).at(0) == part, std::string(code(part)));
        CHECK(differing(before, wish).size() == 1);
    }
}

TEST_CASE("the order of partners and the owner among them change nothing")
{
    auto one = samples::a_wish({one_firm, {}});
    auto other = one;
    one.partners = {other_firm, one_firm};
    other.partners = {one_firm, other_firm};
    CHECK(differing(one, other).empty());
    other.partners = {other_firm};
    CHECK(differing(one, other).empty());
}

TEST_CASE("what only one of two changed is kept, what both changed alike is no clash")
{
    auto const read = samples::a_wish({});
    auto theirs = read, mine = read;
    theirs.title = "Van hen";
    theirs.hours = 8;
    mine.quarters = {5, 6};
    mine.hours = 8;
    auto const both = merged(read, theirs, mine);
    CHECK(both.clashes.empty());
    CHECK(both.wish.title == "Van hen");
    CHECK(both.wish.quarters == Span{5, 6});
    CHECK(both.wish.hours == 8);
}

TEST_CASE("what both changed in different ways is a clash, with mine in the wish")
{
    auto const read = samples::a_wish({});
    auto theirs = read, mine = read;
    theirs.title = "Van hen";
    theirs.done_when = "Van hen.";
    mine.title = "Van mij";
    auto const both = merged(read, theirs, mine);
    CHECK(both.clashes == std::vector{Part::title});
    CHECK(both.wish.title == "Van mij");
    CHECK(both.wish.done_when == "Van hen.");
}

TEST_CASE("an action is read back from its former version as it was written")
{
    Action action{ActionId{77}, all_different(), State::dropped, "Te duur", ActionId{5}, 4};
    auto const back = read_past(written(action));
    CHECK(back.id == action.id);
    CHECK(differing(back.wish, action.wish).empty());
    CHECK(back.state == State::dropped);
    CHECK(back.reason == "Te duur");
    CHECK(back.origin == ActionId{5});
    CHECK(back.version == 4);
    CHECK_THROWS(read_past("{}"));
}

TEST_CASE("two people change different parts at the same time: both are kept")
{
    each_engine_of_parts([](db::Connection& db, World const& world) {
        auto const id = add(db, world.scope, samples::a_wish({world.police, world.dirk}), world.by());
        auto first = *find(db, world.scope, id);
        auto second = first;
        first.wish.title = "Eerste";
        first.wish.partners = {world.town, world.police};
        CHECK(change(db, world.scope, first, world.by()));
        second.wish.quarters = {5, 6};
        second.wish.budget_cents = 125'000;
        second.wish.budget_source = "Ondernemersfonds";
        CHECK(change(db, world.scope, second, world.by()));
        auto const kept = *find(db, world.scope, id);
        CHECK(kept.wish.title == "Eerste");
        CHECK(kept.wish.quarters == Span{5, 6});
        CHECK(kept.wish.budget_cents == 125'000);
        CHECK(kept.wish.partners == std::vector{world.town}); // the owner is not his own partner
        CHECK(kept.version == 3);
        CHECK(log(db, partnership::Reader::of_group(world.scope), id).at(0).dutch
            == "Gewijzigd: kwartalen, geld, wie betaalt");
    });
}

TEST_CASE("two people change the same part at the same time: the second is asked")
{
    each_engine_of_parts([](db::Connection& db, World const& world) {
        auto const id = add(db, world.scope, samples::a_wish({world.police, world.dirk}), world.by());
        auto first = *find(db, world.scope, id);
        auto second = first;
        first.wish.title = "Eerste";
        CHECK(change(db, world.scope, first, world.by()));
        second.wish.title = "Tweede";
        second.wish.hours = 6;
        CHECK(change(db, world.scope, second, world.by()).error() == Refusal::changed_meanwhile);
        CHECK(find(db, world.scope, id)->wish.hours == 0);
        auto const merge = merging(db, world.scope, second);
        REQUIRE(merge);
        CHECK(merge->merged.clashes == std::vector{Part::title});
        second.version = merge->now.version; // having seen what the first saved
        CHECK(change(db, world.scope, second, world.by()));
        CHECK(find(db, world.scope, id)->wish.title == "Tweede");
    });
}

TEST_CASE("a form is laid on top of moves, a handover, a successor and the adoption of the plan as well")
{
    each_engine_of_parts([](db::Connection& db, World const& world) {
        auto const& scope = world.scope;
        auto const id = add(db, scope, samples::a_wish({world.police, world.dirk}), world.by());
        auto const opened = *find(db, scope, id);
        CHECK(move(db, scope, {id, world.police, 3}, world.by()));
        CHECK(set_owner(db, scope, {id, {world.town, world.carla}}, world.by()));
        CHECK(adopt(db, scope, world.by()));
        CHECK(update(db, scope, {id, State::in_progress}, world.by()));
        CHECK(
            pass_on(db, scope, {{world.town, world.carla}, world.carla, world.adviser, testing::now()}) == 1);
        auto wanted = opened;
        wanted.wish.title = "Met een betere naam";
        CHECK(change(db, scope, wanted, world.by()));
        auto const kept = *find(db, scope, id);
        CHECK(kept.wish.title == "Met een betere naam");
        CHECK(kept.wish.quarters == Span{3, 4});
        CHECK(kept.wish.owner == Owner{world.town, world.carla});
        CHECK(kept.state == State::in_progress);
        wanted = opened;
        wanted.version = 99; // never was
        CHECK(change(db, scope, wanted, world.by()).error() == Refusal::changed_meanwhile);
    });
}

TEST_CASE("a report beside a change is kept; two reports that differ are not")
{
    each_engine_of_parts([](db::Connection& db, World const& world) {
        auto const& scope = world.scope;
        auto const id = add(db, scope, samples::a_wish({world.police, world.dirk}), world.by());
        auto const opened = find(db, scope, id)->version;
        CHECK(move(db, scope, {id, world.police, 3}, world.by()));
        CHECK(update(db, scope, {id, State::in_progress, "Begonnen.", "", opened}, world.by()));
        CHECK(find(db, scope, id)->state == State::in_progress);
        CHECK(update(db, scope, {id, State::done, "", "", opened}, world.by()).error()
            == Refusal::changed_meanwhile);
        // Only a note: the status of the other stays.
        CHECK(update(db, scope, {id, State::concept_, "Nog iets.", "", opened}, world.by()));
        CHECK(find(db, scope, id)->state == State::in_progress);
        auto const lines = log(db, partnership::Reader::of_group(scope), id);
        CHECK(lines.at(0).note == "Nog iets.");
        CHECK(lines.at(0).dutch == "Voortgang gemeld");
    });
}
