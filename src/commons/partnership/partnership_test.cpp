#include "partnership.h"
#include "step.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace partnership;

namespace {

struct World {
    db::Connection& db;
    accounts::Person adviser;
    Partnership park;
    Scope scope;
};

World world(db::Connection& db)
{
    auto const id = accounts::person_with_email(
        db, {"Anna Bakker", "anna@voorbeeld.nl", accounts::Desk::adviser}, testing::now());
    auto const adviser = *accounts::person(db, id);
    auto const park = start(db, {"De Grift", "Grifthoek"}, adviser, testing::now());
    return {db, adviser, park, {park.id, current_round(db, park.id).id}};
}

void each_engine(base::FunctionRef<void(World)> test)
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables()}, [&](db::Connection& db) { test(world(db)); });
}

StepReport done(db::Connection&, StepQuestion const&) { return {StepState::done, {}, {}, "", {}}; }
StepReport waiting(db::Connection&, StepQuestion const&)
{
    return {StepState::open, {}, {}, "deelnemers", {}};
}

} // namespace

TEST_CASE("a partnership needs a name, a municipality and a sane cycle")
{
    CHECK(problems({"De Grift", "Grifthoek", 24}).empty());
    CHECK(problems({" ", "", 2}).size() == 3);
}

TEST_CASE("two parks of one name get addresses of their own")
{
    each_engine([](World world) {
        auto const second = start(world.db, {"De Grift", "Elders"}, world.adviser, testing::now());
        CHECK(world.park.slug == "de-grift");
        CHECK(second.slug == "de-grift-2");
        CHECK(find(world.db, "de-grift-2")->municipality == "Elders");
        CHECK(find(world.db, second.id)->slug == "de-grift-2");
        CHECK(partnerships_of(world.db, world.adviser.id).size() == 2);
    });
}

TEST_CASE("who starts a partnership is its adviser")
{
    each_engine([](World world) {
        auto const all = members(world.db, world.park.id);
        REQUIRE(all.size() == 1);
        CHECK(all[0].role == Role::adviser);
        CHECK(rounds(world.db, world.park.id).size() == 1);
    });
}

TEST_CASE("a member who left is no member, and can come back in another role")
{
    each_engine([](World world) {
        auto const today = moment::local_date(testing::now());
        leave(world.db, world.park.id, world.adviser.id, today);
        CHECK_FALSE(member(world.db, world.park.id, world.adviser.id));
        join(world.db, world.park.id, {world.adviser.id, {}, Role::chair}, today);
        CHECK(member(world.db, world.park.id, world.adviser.id)->role == Role::chair);
    });
}

TEST_CASE("a new round closes the old one")
{
    each_engine([](World world) {
        auto const next = open_next_round(world.db, world.park.id, testing::now());
        auto const all = rounds(world.db, world.park.id);
        CHECK(next.number == 2);
        CHECK(all[0].closed_on == moment::local_date(testing::now()));
        CHECK(current_round(world.db, world.park.id).id == next.id);
        CHECK(round(world.db, world.scope)->number == 1);
    });
}

TEST_CASE("a cooperation ends on its first day of ending, and can be taken up again")
{
    each_engine([](World world) {
        auto const ended_on = [&] { return find(world.db, world.park.id)->ended_on; };
        CHECK(!ended_on());
        end(world.db, world.park.id, {2027, 5, 1});
        end(world.db, world.park.id, {2027, 6, 1});
        CHECK(ended_on() == moment::Date{2027, 5, 1});
        CHECK(partnerships_of(world.db, world.adviser.id).at(0).ended_on == moment::Date{2027, 5, 1});
        take_up_again(world.db, world.park.id);
        CHECK(!find(world.db, "de-grift")->ended_on);
    });
}

TEST_CASE("the plan of a round begins once")
{
    each_engine([](World world) {
        CHECK_FALSE(current_round(world.db, world.park.id).planned_from);
        begin_plan(world.db, world.scope, {2027, 9, 1});
        begin_plan(world.db, world.scope, {2027, 12, 1});
        CHECK(current_round(world.db, world.park.id).planned_from == moment::Date{2027, 9, 1});
        CHECK_FALSE(open_next_round(world.db, world.park.id, testing::now()).planned_from);
    });
}

TEST_CASE("a round of another partnership is not found")
{
    each_engine([](World world) {
        auto const other = start(world.db, {"Elders", "Elders"}, world.adviser, testing::now());
        CHECK_FALSE(round(world.db, {other.id, world.scope.round}));
    });
}

TEST_CASE("a step can be passed over with a reason, and be taken up again")
{
    each_engine([](World world) {
        Step const steps[] = {{1, "gebied", {"Gebied", "Area"}, done},
            {2, "deelnemers", {"Deelnemers", "Participants"}, waiting}};
        StepQuestion const question{world.scope, moment::local_date(testing::now())};
        CHECK(current(cards(world.db, steps, question))->step->number == 2);
        skip_step(world.db, world.scope, {2, "Bestond al", ""}, world.adviser.id, testing::now());
        auto const after = cards(world.db, steps, question);
        CHECK(after[1].report.state == StepState::skipped);
        CHECK(after[1].skip_reason == "Bestond al");
        CHECK(current(after) == nullptr);
        resume_step(world.db, world.scope, 2);
        CHECK(skips(world.db, world.scope).empty());
    });
}

TEST_CASE("the journal tells the newest first, in both languages")
{
    each_engine([](World world) {
        note(world.db, world.scope,
            {{}, testing::now().plus_minutes(5), {{"Grens bewaard", "Boundary saved"}, {}}});
        auto const lines = journal(world.db, world.park.id, 10);
        REQUIRE(lines.size() == 2);
        CHECK(lines[0].dutch == "Grens bewaard");
        CHECK(lines[0].by.empty());
        CHECK(lines[1].by == "Anna Bakker");
        CHECK(last_movement(world.db, world.park.id) == testing::now().plus_minutes(5));
    });
}

TEST_CASE("every role has a code that reads back and a name in two languages")
{
    for (auto const role : all_roles) {
        CHECK(role_of(code(role)) == role);
        CHECK_FALSE(name(role).dutch.empty());
        CHECK_FALSE(name(role).english.empty());
    }
    CHECK_FALSE(role_of("burgemeester"));
}
