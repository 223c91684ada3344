// People and a park for tests of pages.
#pragma once
#include "accounts/accounts.h"
#include "db/database.h"
#include "partnership/partnership.h"

namespace visit::samples {

struct World {
    accounts::Person adviser, outsider;
    partnership::Partnership park;
    partnership::Scope scope;
};

inline constexpr std::string_view password = "zes gewone woorden achter elkaar";

inline World world(db::Connection& db, moment::Instant now)
{
    auto const make = [&](char const* name, char const* email, accounts::Desk desk) {
        auto const id = accounts::person_with_email(db, {name, email, desk}, now);
        accounts::set_password(db, id, password);
        return *accounts::person(db, id);
    };
    World world{make("Anna Bakker", "anna@voorbeeld.nl", accounts::Desk::adviser),
        make("Bram Smit", "bram@voorbeeld.nl", accounts::Desk::none), {}, {}};
    world.park = partnership::start(db, {"De Grift", "Grifthoek"}, world.adviser, now);
    world.scope = {world.park.id, partnership::current_round(db, world.park.id).id};
    return world;
}

} // namespace visit::samples
