#include "routes.h"
#include "shown.h"
#include "test_rooms.h"

#include "accounts/tables.h"
#include "db/database.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

namespace {

using visit::testing::Site;

struct World {
    db::Database& database;
    accounts::PersonId adviser, entrepreneur;
    Site site;
};

void each_world(base::FunctionRef<void(World&)> test)
{
    ::testing::for_each_database({accounts::tables(), partnership::tables()}, [&](db::Database& database) {
        accounts::PersonId adviser, entrepreneur;
        {
            auto lease = database.lease();
            adviser
                = accounts::person_with_email(*lease, {"Anna Bakker", "anna@voorbeeld.nl"}, ::testing::now());
            entrepreneur
                = accounts::person_with_email(*lease, {"Bram Smit", "bram@voorbeeld.nl"}, ::testing::now());
            auto const park = partnership::start(
                *lease, {"De Grift", "Grifthoek"}, *accounts::person(*lease, adviser), ::testing::now());
            partnership::join(
                *lease, park.id, {entrepreneur, {}, partnership::Role::entrepreneur}, {2027, 3, 15});
        }
        visit::House house;
        house.chain = chain::test_rooms::rooms;
        World world{database, adviser, entrepreneur, {database, {chain::routes()}, house}};
        world.site.as(adviser);
        test(world);
    });
}

bool holds(std::string const& page, std::string_view words) { return page.find(words) != std::string::npos; }

} // namespace

TEST_CASE("the chain of one thing shows six stages, each thing a link, and says what is missing")
{
    each_world([](World& world) {
        auto const page = world.site.get("/t/de-grift/keten/action:1");
        CHECK(page.status == 200);
        testing::golden("thing.html", page.html);
        auto const loose = world.site.get("/t/de-grift/keten/action:2").html;
        CHECK(holds(loose, "Nog geen aanleiding"));
        CHECK(holds(loose, "Nog geen besluit"));
        CHECK(world.site.get("/t/de-grift/keten/figure:gone").status == 404);
        CHECK(holds(world.site.get("/t/de-grift/keten/figure:litter").html, "nog geen probleem van gemaakt"));
    });
}

TEST_CASE("the list of gaps names what is missing, and the annex is a tagged PDF")
{
    each_world([](World& world) {
        auto const page = world.site.get("/t/de-grift/keten");
        CHECK(holds(page.html, "3 van 4 zijn rond"));
        CHECK(holds(page.html, "Nog geen besluit"));
        testing::golden("gaps.html", page.html);
        auto const paper = world.site.get("/t/de-grift/keten/bijlage.pdf");
        CHECK(paper.status == 200);
        CHECK(paper.html.starts_with("%PDF"));
    });
}

TEST_CASE("an entrepreneur does not see the figures behind the chain")
{
    each_world([](World& world) {
        world.site.as(world.entrepreneur);
        CHECK(world.site.get("/t/de-grift/keten").status == 403);
        CHECK(world.site.get("/t/de-grift/keten/action:1").status == 403);
    });
}
