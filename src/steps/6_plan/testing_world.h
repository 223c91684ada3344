// A park with its core group, for the tests of this room.
#pragma once
#include "plan.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "objectives/tables.h"
#include "papers/tables.h"
#include "participants/participants.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "plan/tables.h"
#include "testing/testing.h"

namespace plan {

struct World {
    partnership::Partnership park;
    partnership::Scope scope;
    accounts::PersonId adviser, dirk, carla, fatma;
    accounts::OrganisationId police, town, association;
    By by() const { return {adviser, testing::now()}; }
};

struct Joined {
    accounts::OrganisationId organisation;
    accounts::PersonId person;
};

inline std::vector<testing::Tables> all_tables()
{
    return {mail::tables(), accounts::tables(), partnership::tables(), papers::tables(), meetings::tables(),
        participants::tables(), objectives::tables(), tables()};
}

struct Somebody {
    char const* organisation;
    char const* kind;
    char const* name;
    char const* email;
    partnership::Role role;
};

inline Joined join(db::Connection& db, partnership::Scope const& scope, Somebody const& one)
{
    auto const id = participants::add_organisation(db, scope, {one.organisation, one.kind}, testing::now());
    participants::NewRepresentative const wanted{id, one.name, one.email, "contactpersoon", one.role};
    return {id, *participants::add_representative(db, scope, wanted, testing::now())};
}

inline World world(db::Connection& db)
{
    using partnership::Role;
    auto const now = testing::now();
    World made;
    made.adviser = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
    made.park = partnership::start(db, {"De Grift", "Grifthoek"}, *accounts::person(db, made.adviser), now);
    made.scope = {made.park.id, partnership::current_round(db, made.park.id).id};
    auto const add = [&](Somebody const& one) { return join(db, made.scope, one); };
    auto const police
        = add({"Politie Grifthoek", "police", "Dirk Visser", "dirk@voorbeeld.nl", Role::partner});
    auto const town = add(
        {"Gemeente Grifthoek", "municipality", "Carla de Wit", "carla@voorbeeld.nl", Role::coordinator});
    auto const association = add({"Ondernemersvereniging De Grift", "entrepreneurs_association",
        "Fatma Yilmaz", "fatma@voorbeeld.nl", Role::chair});
    made.dirk = police.person;
    made.carla = town.person;
    made.fatma = association.person;
    made.police = police.organisation;
    made.town = town.organisation;
    made.association = association.organisation;
    return made;
}

} // namespace plan
