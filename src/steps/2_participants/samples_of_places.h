// A park with a police officer and a coordinator, for tests of places.
#pragma once
#include "participants.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "papers/tables.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"

namespace participants {

struct PlacesWorld {
    db::Connection& db;
    partnership::Scope scope, other;
    accounts::PersonId adviser, dirk, carla;
    accounts::OrganisationId police, town;
};

inline PlacesWorld places_world(db::Connection& db)
{
    auto const now = testing::now();
    auto const adviser = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
    auto const started = [&](char const* name) {
        auto const park = partnership::start(db, {name, "Grifthoek"}, *accounts::person(db, adviser), now).id;
        return partnership::Scope{park, partnership::current_round(db, park).id};
    };
    PlacesWorld world{db, started("De Grift"), started("Elders"), adviser, {}, {}, {}, {}};
    world.police = add_organisation(db, world.scope, {"Politie Grifthoek", "police"}, now);
    world.town = add_organisation(db, world.scope, {"Gemeente Grifthoek", "municipality"}, now);
    world.dirk = *add_representative(db, world.scope,
        {world.police, "Dirk Visser", "dirk@voorbeeld.nl", "wijkagent", partnership::Role::partner, false,
            true},
        now);
    world.carla = *add_representative(db, world.scope,
        {world.town, "Carla de Wit", "carla@voorbeeld.nl", "", partnership::Role::coordinator}, now);
    return world;
}

inline void each_places_world(base::FunctionRef<void(PlacesWorld const&)> test)
{
    testing::for_each_engine({mail::tables(), accounts::tables(), partnership::tables(), papers::tables(),
                                 meetings::tables(), tables()},
        [&](db::Connection& db) { test(places_world(db)); });
}

} // namespace participants
