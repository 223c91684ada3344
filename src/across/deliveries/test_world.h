// Parks of one adviser beside each other and one of somebody else, as the tests of pages and jobs need them.
#pragma once
#include "placing.h"
#include "store.h"

#include "accounts/tables.h"
#include "area/area.h"
#include "area/tables.h"
#include "base/fault.h"
#include "db/database.h"
#include "db/db.h"
#include "deliveries/jobs.h"
#include "deliveries/routes.h"
#include "deliveries/tables.h"
#include "files/files.h"
#include "inventory/routes.h"
#include "inventory/tables.h"
#include "jobs/tables.h"
#include "logging/logging.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "papers/tables.h"
#include "participants/participants.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>

namespace deliveries::testing_world {

inline std::vector<testing::Tables> tables()
{
    return {mail::tables(), jobs::tables(), accounts::tables(), partnership::tables(), papers::tables(),
        meetings::tables(), area::tables(), participants::tables(), inventory::tables(),
        deliveries::tables()};
}

inline geo::Shape square(double x, double y)
{
    return {{{{{x, y}, {x + 300, y}, {x + 300, y + 300}, {x, y + 300}}, {}}}};
}

struct World {
    db::Database& database;
    visit::House const& house;
    visit::testing::Site& site;
    std::filesystem::path folder;
    accounts::PersonId adviser = {}, stranger = {};
    std::vector<partnership::Scope> parks = {}; // of the adviser
    partnership::Scope elsewhere = {}; // of the stranger

    // Side by side from west to east; each three hundred metres, five hundred apart.
    partnership::Scope add_park(std::string const& name, accounts::PersonId founder, double x)
    {
        auto lease = database.lease();
        auto const park = partnership::start(
            *lease, {name, "Grifthoek"}, *accounts::person(*lease, founder), testing::now());
        partnership::Scope const scope{park.id, partnership::current_round(*lease, park.id).id};
        if (!area::set_boundary(*lease, scope, {square(x, 556'000)}, testing::now()))
            throw base::Fault("the boundary of the test is not sound");
        return scope;
    }
    std::filesystem::path file(std::string_view name, std::string_view content) const
    {
        auto const path = folder / name;
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
    void work() const
    {
        auto const clock = testing::fixed_clock();
        logging::KeptLines lines;
        logging::Log log{lines};
        ::jobs::Runner({database, clock, log}, job_handlers(house), {}).run_all();
    }
    std::int64_t count(std::string const& sql) const { return database.lease()->count(sql); }
    // The newest one of the adviser.
    Delivery newest() const
    {
        auto const all = deliveries_of_person(*database.lease(), adviser);
        REQUIRE(!all.empty());
        return all.front();
    }
    Delivery send(std::string_view name, std::string_view content)
    {
        auto const shown = site.post_file("/inlezen", file(name, content));
        REQUIRE(shown.status == 303);
        return newest();
    }
    std::string path(Delivery const& delivery) const { return "/inlezen/" + delivery.id.text(); }
};

// So many reports, park after park, one in five outside all of them.
inline std::string reports(int rows)
{
    std::string out = "datum;tijd;soort melding;x;y\n";
    for (int i = 0; i < rows; ++i)
        out += fmt::format("{:02}-{:02}-2026;{:02}:{:02};{};{};{}\n", i % 28 + 1, i % 12 + 1, i % 24, i % 60,
            i % 3 == 0 ? "Zwerfafval" : "Graffiti", 235'000 + 500 * (i % 5) + i % 300, 556'000 + i * 7 % 300);
    return out;
}

inline void in_world(base::FunctionRef<void(World&)> test)
{
    testing::for_each_database(tables(), [&](db::Database& database) {
        testing::TempDir folder;
        files::Store store(folder.path() / "files");
        visit::House house;
        house.files = &store;
        house.reader = READER;
        house.is_authority = participants::is_authority;
        visit::testing::Site site(database, {deliveries::routes(), inventory::routes()}, house);
        World world{database, house, site, folder.path()};
        {
            auto lease = database.lease();
            world.adviser = accounts::person_with_email(
                *lease, {"Anna Bakker", "anna@voorbeeld.nl", accounts::Desk::adviser}, testing::now());
            world.stranger = accounts::person_with_email(
                *lease, {"Wim Jansen", "wim@voorbeeld.nl", accounts::Desk::adviser}, testing::now());
        }
        char const* const names[] = {"De Grift", "De Haven", "Het Veen", "Noord"};
        for (int i = 0; i < 4; ++i)
            world.parks.push_back(world.add_park(names[i], world.adviser, 235'000 + 500 * i));
        world.elsewhere = world.add_park("Oost", world.stranger, 235'000 + 500 * 4);
        site.as(world.adviser);
        test(world);
    });
}

} // namespace deliveries::testing_world
