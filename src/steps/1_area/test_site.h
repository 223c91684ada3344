// A site with one park, its adviser and a partner, for tests of pages with files.
#pragma once
#include "samples.h"
#include "store.h"

#include "accounts/tables.h"
#include "area/routes.h"
#include "area/tables.h"
#include "db/database.h"
#include "db/db.h"
#include "files/files.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>
#include <fstream>

namespace area::testing_site {

struct ParkSite {
    visit::testing::Site& site;
    db::Database& database;
    files::Store& files;
    partnership::Scope scope;
    accounts::PersonId adviser, partner;
    std::filesystem::path folder;

    std::filesystem::path file(std::string_view name, std::string_view content) const
    {
        auto const path = folder / name;
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
    void fill() const
    {
        auto lease = database.lease();
        REQUIRE(set_boundary(*lease, scope, {a_park()}, testing::now()));
        REQUIRE(import_addresses(*lease, scope, a_bag_file(), testing::now()));
    }
};

inline accounts::PersonId somebody(db::Connection& db, std::string_view email, accounts::Desk desk)
{
    return accounts::person_with_email(db, {"Anna Bakker", std::string(email), desk}, testing::now());
}

inline ParkSite park_on(visit::testing::Site& site, db::Database& database, files::Store& files)
{
    ParkSite made{site, database, files, {}, {}, {}, {}};
    auto lease = database.lease();
    made.adviser = somebody(*lease, "anna@voorbeeld.nl", accounts::Desk::adviser);
    made.partner = somebody(*lease, "piet@voorbeeld.nl", accounts::Desk::none);
    auto const founder = *accounts::person(*lease, made.adviser);
    auto const park = partnership::start(*lease, {"De Grift", "Grifthoek"}, founder, testing::now());
    made.scope = {park.id, partnership::current_round(*lease, park.id).id};
    partnership::join(
        *lease, park.id, {made.partner, {}, partnership::Role::partner}, moment::local_date(testing::now()));
    return made;
}

inline void on_site(base::FunctionRef<void(ParkSite&)> test, partnership::Process process = {})
{
    testing::for_each_database({accounts::tables(), partnership::tables(), jobs::tables(), area::tables()},
        [&](db::Database& database) {
            testing::TempDir folder;
            files::Store files(folder.path() / "files");
            visit::House house;
            house.files = &files;
            house.reader = READER_PROGRAM;
            house.process = process;
            visit::testing::Site site(database, {area::routes()}, house);
            auto park = park_on(site, database, files);
            park.folder = folder.path();
            site.as(park.adviser);
            test(park);
        });
}

inline bool site_says(visit::testing::Shown const& shown, std::string_view words)
{
    return shown.html.find(words) != std::string::npos;
}

} // namespace area::testing_site
