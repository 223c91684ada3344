// A park with a group and its inventory, as the tests of pages, jobs and real files need it.
#pragma once
#include "inventory/inventory.h"

#include "accounts/tables.h"
#include "area/area.h"
#include "area/tables.h"
#include "db/database.h"
#include "db/db.h"
#include "files/files.h"
#include "inventory/routes.h"
#include "inventory/tables.h"
#include "jobs/tables.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "papers/tables.h"
#include "participants/participants.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <fstream>

namespace inventory::testing_world {

struct World {
    db::Database& database;
    visit::House const& house;
    visit::testing::Site& site;
    partnership::Scope scope;
    accounts::PersonId adviser, partner, entrepreneur;
    accounts::OrganisationId police, municipality;
    std::filesystem::path folder;

    std::filesystem::path file(std::string_view name, std::string_view content) const
    {
        auto const path = folder / name;
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
    void bound(geo::Shape const& shape) const
    {
        auto lease = database.lease();
        auto const set = area::set_boundary(*lease, scope, {shape}, testing::now());
        if (!set)
            throw base::Fault("the boundary of the test is not sound");
    }
};

inline std::vector<testing::Tables> tables()
{
    return {mail::tables(), jobs::tables(), accounts::tables(), partnership::tables(), papers::tables(),
        meetings::tables(), area::tables(), participants::tables(), inventory::tables()};
}

inline accounts::PersonId person(db::Connection& db, char const* name, char const* email)
{
    return accounts::person_with_email(db, {name, email}, testing::now());
}

inline void fill(World& world, db::Connection& db)
{
    auto const today = moment::local_date(testing::now());
    world.adviser = person(db, "Anna Bakker", "anna@voorbeeld.nl");
    world.entrepreneur = person(db, "Bram Smit", "bram@voorbeeld.nl");
    auto const park = partnership::start(
        db, {"De Grift", "Grifthoek"}, *accounts::person(db, world.adviser), testing::now());
    world.scope = {park.id, partnership::current_round(db, park.id).id};
    partnership::join(db, park.id, {world.entrepreneur, {}, partnership::Role::entrepreneur}, today);
    world.municipality = participants::add_organisation(
        db, world.scope, {"Gemeente Grifthoek", "municipality"}, testing::now());
    world.police
        = participants::add_organisation(db, world.scope, {"Politie Grifthoek", "police"}, testing::now());
    auto const partner = participants::add_representative(
        db, world.scope, {world.police, "Dirk Visser", "dirk@voorbeeld.nl", "wijkagent"}, testing::now());
    world.partner = *partner;
}

inline void in_world(base::FunctionRef<void(World&)> test)
{
    testing::for_each_database(tables(), [&](db::Database& database) {
        testing::TempDir folder;
        files::Store store(folder.path() / "files");
        visit::House house;
        house.files = &store;
        house.reader = READER;
        visit::testing::Site site(database, {inventory::routes()}, house);
        World world{database, house, site, {}, {}, {}, {}, {}, {}, folder.path()};
        {
            auto lease = database.lease();
            fill(world, *lease);
        }
        site.as(world.adviser);
        test(world);
    });
}

} // namespace inventory::testing_world
