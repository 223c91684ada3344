// A park with its core group, for the tests of this room.
#pragma once
#include "calendar.h"

#include "accounts/tables.h"
#include "calendar/tables.h"
#include "db/db.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "papers/tables.h"
#include "participants/participants.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"

namespace calendar {

struct World {
    partnership::Partnership park;
    partnership::Scope scope;
    accounts::PersonId adviser, dirk, fatma, emma; // adviser, partner, chair, entrepreneur
    accounts::OrganisationId police, association;
};

inline std::vector<testing::Tables> all_tables()
{
    return {mail::tables(), accounts::tables(), partnership::tables(), papers::tables(), meetings::tables(),
        participants::tables(), tables()};
}

struct Somebody {
    accounts::OrganisationId organisation;
    char const* name;
    char const* email;
    partnership::Role role;
};

inline accounts::PersonId join(db::Connection& db, partnership::Scope const& scope, Somebody const& one)
{
    participants::NewRepresentative const wanted{
        one.organisation, one.name, one.email, "contactpersoon", one.role};
    return *participants::add_representative(db, scope, wanted, testing::now());
}

inline World world(db::Connection& db)
{
    using partnership::Role;
    auto const now = testing::now();
    World made;
    made.adviser = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
    made.park = partnership::start(db, {"De Grift", "Grifthoek"}, *accounts::person(db, made.adviser), now);
    made.scope = {made.park.id, partnership::current_round(db, made.park.id).id};
    made.police = participants::add_organisation(db, made.scope, {"Politie Grifthoek", "police"}, now);
    made.association = participants::add_organisation(
        db, made.scope, {"Ondernemersvereniging De Grift", "entrepreneurs_association"}, now);
    made.dirk = join(db, made.scope, {made.police, "Dirk Visser", "dirk@voorbeeld.nl", Role::partner});
    made.fatma = join(db, made.scope, {made.association, "Fatma Yilmaz", "fatma@voorbeeld.nl", Role::chair});
    made.emma
        = join(db, made.scope, {made.association, "Emma de Boer", "emma@voorbeeld.nl", Role::entrepreneur});
    return made;
}

inline partnership::Scope another_park(db::Connection& db, World const& world)
{
    auto const other = partnership::start(
        db, {"De Vaart", "Grifthoek"}, *accounts::person(db, world.adviser), testing::now());
    return {other.id, partnership::current_round(db, other.id).id};
}

inline void each_engine(base::FunctionRef<void(db::Connection&, World const&)> test)
{
    testing::for_each_engine(all_tables(), [&](db::Connection& db) { test(db, world(db)); });
}

} // namespace calendar
