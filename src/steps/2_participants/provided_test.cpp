// Places that follow the sign-in of an organisation, and those that people gave.
#include "provided.h"

#include "participants.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "papers/tables.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace participants;
using partnership::Role;

namespace {

constexpr moment::Date today{2027, 3, 15};

struct World {
    db::Connection& db;
    accounts::PersonId adviser, guest;
    std::vector<partnership::Scope> parks; // the municipality takes part in the first two
    accounts::OrganisationId municipality = {}; // of the first

    partnership::Provided provided(std::optional<Role> role) const
    {
        return {guest, {{"gemeente GRIFTHOEK", "Grifthoek"}, "municipality"}, "https://inlog.example", role};
    }
    void sign_in(std::optional<Role> role) const { settle(db, provided(role), testing::now()); }
    // "partner" in the first park, "" where the guest has no place.
    std::string role_in(std::size_t park) const
    {
        auto const member = partnership::member(db, parks[park].partnership, guest);
        return member ? std::string(partnership::code(member->role)) : "";
    }
    std::size_t lines() const { return partnership::journal(db, parks[0].partnership, 50).size(); }
};

World made_world(db::Connection& db)
{
    auto const someone = [&](char const* name, char const* email) {
        return accounts::person_with_email(db, {name, email}, testing::now());
    };
    World world{
        db, someone("Anna Bakker", "anna@voorbeeld.nl"), someone("Carla de Wit", "carla@voorbeeld.nl"), {}};
    auto const adviser = *accounts::person(db, world.adviser);
    for (auto const* name : {"De Grift", "Elders", "Nergens"}) {
        auto const park = partnership::start(db, {name, "Grifthoek"}, adviser, testing::now());
        world.parks.push_back({park.id, partnership::current_round(db, park.id).id});
    }
    auto const add = [&](std::size_t park, char const* name, char const* kind, State state) {
        return add_organisation(db, world.parks[park], {name, kind, "", state}, testing::now());
    };
    world.municipality = add(0, "Gemeente Grifthoek", "municipality", State::takes_part);
    add(1, "Gemeente Grifthoek ", "municipality", State::takes_part);
    add(2, "Gemeente Grifthoek", "municipality", State::invited);
    add(2, "Gemeente Grifthoek", "police", State::takes_part);
    add(2, "Gemeente Elders", "municipality", State::takes_part);
    return world;
}

void each_world(base::FunctionRef<void(World const&)> test)
{
    testing::for_each_engine({mail::tables(), accounts::tables(), partnership::tables(), papers::tables(),
                                 meetings::tables(), participants::tables()},
        [&](db::Connection& db) { test(made_world(db)); });
}

} // namespace

TEST_CASE("a place is given where the organisation takes part, by its name and kind, and nowhere else")
{
    each_world([](World const& world) {
        CHECK(parks_of(world.db, world.provided({}).employer) == 2);
        world.sign_in(std::nullopt);
        CHECK(world.role_in(0) == "");
        world.sign_in(Role::partner);
        CHECK(world.role_in(0) == "partner");
        CHECK(world.role_in(1) == "partner");
        CHECK(world.role_in(2) == "");
        auto const people = organisation(world.db, world.parks[0], world.municipality)->representatives;
        REQUIRE(people.size() == 1);
        CHECK(people[0].person == world.guest);
        CHECK_FALSE(people[0].is_signatory);
    });
}

TEST_CASE("a place follows the role that the sign-in says, up and down, and ends when it says none")
{
    each_world([](World const& world) {
        world.sign_in(Role::partner);
        auto const lines = world.lines();
        world.sign_in(Role::partner);
        CHECK(world.lines() == lines); // nothing new to tell
        world.sign_in(Role::coordinator);
        CHECK(world.role_in(0) == "coordinator");
        world.sign_in(Role::secretary);
        CHECK(world.role_in(0) == "secretary");
        world.sign_in(std::nullopt);
        CHECK(world.role_in(0) == "");
        CHECK(world.role_in(1) == "");
        CHECK(world.lines() == lines + 1);
        world.sign_in(Role::partner);
        CHECK(world.role_in(0) == "partner");
    });
}

TEST_CASE("what people decided by hand stays: a place they gave, a role they changed, somebody they took out")
{
    each_world([](World const& world) {
        NewRepresentative by_hand{
            world.municipality, "Carla de Wit", "carla@voorbeeld.nl", "wethouder", Role::chair};
        REQUIRE(add_representative(world.db, world.parks[0], by_hand, testing::now()));
        world.sign_in(Role::partner);
        CHECK(world.role_in(0) == "chair");
        CHECK(world.role_in(1) == "partner");
        world.sign_in(std::nullopt);
        CHECK(world.role_in(0) == "chair");
        CHECK(world.role_in(1) == "");
        world.sign_in(Role::partner);
        REQUIRE(leave(world.db, world.parks[1], world.guest, today));
        world.sign_in(Role::partner);
        CHECK(world.role_in(1) == "");
    });
}

TEST_CASE("a role that somebody changed by hand is theirs from then on")
{
    each_world([](World const& world) {
        world.sign_in(Role::partner);
        Representative const changed{world.guest, "", "", "beleid", Role::coordinator};
        REQUIRE(change_representative(world.db, world.parks[0], changed, today));
        world.sign_in(Role::secretary);
        CHECK(world.role_in(0) == "coordinator");
        world.sign_in(std::nullopt);
        CHECK(world.role_in(0) == "coordinator");
        CHECK(world.role_in(1) == "");
    });
}

TEST_CASE("a place ends with the part that the organisation takes, but a group is not left without a leader")
{
    each_world([](World const& world) {
        world.sign_in(Role::coordinator);
        REQUIRE(
            set_answer(world.db, world.parks[0], world.municipality, {State::declined, "geen tijd"}, today));
        world.sign_in(Role::coordinator);
        CHECK(world.role_in(0) == "");
        CHECK(world.role_in(1) == "coordinator");
        partnership::leave(world.db, world.parks[1].partnership, world.adviser, today);
        world.sign_in(std::nullopt);
        CHECK(world.role_in(1) == "coordinator");
        partnership::join(world.db, world.parks[1].partnership, {world.adviser, {}, Role::adviser}, today);
        world.sign_in(std::nullopt);
        CHECK(world.role_in(1) == "");
    });
}
