// A park with an adviser and a partner, whose pages are asked through the router.
#pragma once
#include "samples.h"
#include "store.h"

#include "accounts/tables.h"
#include "area/routes.h"
#include "area/tables.h"
#include "db/database.h"
#include "db/db.h"
#include "files/files.h"
#include "gazetteer/gazetteer.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>
#include <fstream>

namespace area::testing_world {

using visit::testing::Shown;

struct World {
    visit::testing::Site& site;
    db::Database& database;
    partnership::Scope scope;
    accounts::PersonId adviser, partner;
    std::filesystem::path folder;

    std::filesystem::path file(std::string_view name, std::string_view content) const
    {
        auto const path = folder / name;
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
    void bound() const
    {
        auto lease = database.lease();
        REQUIRE(set_boundary(*lease, scope, {a_park()}, testing::now()));
    }
    void fill() const
    {
        bound();
        auto lease = database.lease();
        REQUIRE(import_addresses(*lease, scope, a_bag_file(), testing::now()));
    }
};

inline accounts::PersonId person(db::Connection& db, std::string_view email, accounts::Desk desk)
{
    return accounts::person_with_email(db, {"Anna Bakker", std::string(email), desk}, testing::now());
}

inline void in_world(base::FunctionRef<void(World&)> test, gazetteer::Finder* places = nullptr)
{
    testing::for_each_database({accounts::tables(), partnership::tables(), jobs::tables(), area::tables()},
        [&](db::Database& database) {
            testing::TempDir folder;
            files::Store files(folder.path() / "files");
            visit::House house;
            house.files = &files;
            house.places = places;
            house.reader = "no-such-reader";
            visit::testing::Site site(database, {area::routes()}, house);
            World world{site, database, {}, {}, {}, folder.path()};
            {
                auto lease = database.lease();
                world.adviser = person(*lease, "anna@voorbeeld.nl", accounts::Desk::adviser);
                world.partner = person(*lease, "piet@voorbeeld.nl", accounts::Desk::none);
                auto const founder = *accounts::person(*lease, world.adviser);
                auto const park
                    = partnership::start(*lease, {"De Grift", "Grifthoek"}, founder, testing::now());
                world.scope = {park.id, partnership::current_round(*lease, park.id).id};
                partnership::join(*lease, park.id, {world.partner, {}, partnership::Role::partner},
                    moment::local_date(testing::now()));
            }
            site.as(world.adviser);
            test(world);
        });
}

inline bool says(Shown const& shown, std::string_view words)
{
    return shown.html.find(words) != std::string::npos;
}

} // namespace area::testing_world
