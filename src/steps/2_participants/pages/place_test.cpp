// A place is handed over, filled and closed, by whoever holds it or arranges the partners.
#include "participants.h"
#include "samples_of_places.h"

#include "db/database.h"
#include "mail/mail.h"
#include "participants/kinds.h"
#include "participants/routes.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

using namespace participants;

namespace {

struct Desk {
    db::Database& database;
    db::Connection& db;
    PlacesWorld world;
    visit::testing::Site pages;

    std::string path_of(accounts::PersonId person) const
    {
        return "/t/de-grift/deelnemers/plek/" + seat_of(db, world.scope, person)->place.text();
    }
    Participation police() const { return *organisation(db, world.scope, world.police); }
    accounts::PersonId secretary()
    {
        auto const firm = add_organisation(db, world.scope, {"Bakkerij", "entrepreneur"}, testing::now());
        return *add_representative(db, world.scope,
            {firm, "Bram Smit", "bram@voorbeeld.nl", "", partnership::Role::secretary}, testing::now());
    }
};

void each_desk(base::FunctionRef<void(Desk&)> test)
{
    testing::for_each_database({mail::tables(), accounts::tables(), partnership::tables(), papers::tables(),
                                   meetings::tables(), tables()},
        [&](db::Database& database) {
            auto lease = database.lease();
            visit::House house;
            house.is_authority = is_authority;
            Desk desk{database, *lease, places_world(*lease), {database, {routes()}, house}};
            test(desk);
        });
}

bool holds(visit::testing::Shown const& shown, std::string_view words)
{
    return shown.html.find(words) != std::string::npos;
}

http::Fields successor(accounts::PersonId holder)
{
    return {{"holder", holder.text()}, {"name", "Eva Smit"}, {"email", "eva@voorbeeld.nl"},
        {"function", "teamchef"}};
}

} // namespace

TEST_CASE("who leaves hands over his own place, and is out from then on")
{
    each_desk([](Desk& desk) {
        auto const dirk = desk.world.dirk;
        auto const path = desk.path_of(dirk);
        desk.pages.as(dirk);
        testing::golden("place.html", desk.pages.get(path).html);
        auto const empty = desk.pages.post(path, {{"holder", dirk.text()}, {"function", "teamchef"}});
        CHECK(empty.status == 422);
        CHECK(holds(empty, "value=\"teamchef\""));
        CHECK(desk.pages.post(path, successor(dirk)).location == "/");
        CHECK(desk.pages.get(path).status == 404);
        CHECK(desk.police().representatives.front().name == "Eva Smit");
        auto const mails = mail::outbox(desk.db, 10);
        REQUIRE(mails.size() == 1);
        CHECK(mails.front().to.address == "eva@voorbeeld.nl");
    });
}

TEST_CASE("a place that somebody else took meanwhile is not taken again, and what was typed is kept")
{
    each_desk([](Desk& desk) {
        desk.pages.as(desk.world.adviser);
        auto const path = desk.path_of(desk.world.dirk);
        CHECK(desk.pages.post(path, successor(desk.world.dirk)).status == 303);
        auto again = successor(desk.world.dirk);
        again[1].value = "Frits Bos";
        again[2].value = "frits@voorbeeld.nl";
        auto const late = desk.pages.post(path, again);
        CHECK(late.status == 422);
        CHECK(holds(late, "Iemand anders heeft deze plek intussen veranderd"));
        CHECK(holds(late, "value=\"frits@voorbeeld.nl\""));
        CHECK(desk.police().representatives.size() == 1);
    });
}

TEST_CASE("nobody hands over the place of somebody else without arranging the partners")
{
    each_desk([](Desk& desk) {
        auto const carla = desk.path_of(desk.world.carla);
        desk.pages.as(desk.world.dirk);
        CHECK(desk.pages.get(carla).status == 404);
        CHECK(desk.pages.post(carla, successor(desk.world.carla)).status == 404);
        CHECK(desk.pages.get("/t/elders/deelnemers/plek/000000000001").status == 404);
        CHECK(desk.pages.get("/t/de-grift/deelnemers/plek/onzin").status == 404);
    });
}

TEST_CASE("who sees nothing of authorities adds nobody to them, and gives no role above his own")
{
    each_desk([](Desk& desk) {
        desk.pages.as(desk.secretary());
        auto const police = desk.pages.post(desk.path_of(desk.world.dirk), successor(desk.world.dirk));
        CHECK(police.status == 422);
        CHECK(holds(police, "Mensen van een overheid kan alleen iemand toevoegen"));
        auto const town = desk.pages.post(desk.path_of(desk.world.carla), successor(desk.world.carla));
        CHECK(holds(town, "Deze rol heeft meer rechten dan uw eigen rol"));
        auto const added
            = desk.pages.post("/t/de-grift/deelnemers/organisatie/" + desk.world.police.text() + "/mensen",
                {{"name", "Bram Zelf"}, {"email", "zelf@voorbeeld.nl"}, {"role", "partner"}});
        CHECK(added.status == 422);
        CHECK(desk.police().representatives.size() == 1);
    });
}

TEST_CASE("a vacant place shows since when, is filled with one press by a colleague, or closed")
{
    each_desk([](Desk& desk) {
        auto& pages = desk.pages;
        REQUIRE(add_representative(desk.db, desk.world.scope,
            {desk.world.police, "Eva Smit", "eva@voorbeeld.nl", "", partnership::Role::partner, true},
            testing::now()));
        auto const path = desk.path_of(desk.world.dirk);
        pages.as(desk.world.adviser);
        CHECK(
            pages.post("/t/de-grift/deelnemers/mensen/" + desk.world.dirk.text() + "/vertrek").status == 303);
        auto const shown = pages.get("/t/de-grift/deelnemers/organisatie/" + desk.world.police.text());
        CHECK(holds(shown, "Leeg sinds 15 maart 2027"));
        CHECK(holds(shown, "Was van Dirk Visser"));
        testing::golden("place_vacant.html", pages.get(path).html);
        CHECK(pages.post(path + "/opheffen").status == 303);
        CHECK(pages.get(path).status == 404);
        CHECK(pages.post(path + "/opheffen").status == 404);
        auto const eva = *accounts::person_known_as(desk.db, "eva@voorbeeld.nl");
        CHECK(pages.post(desk.path_of(eva) + "/opheffen").status == 422); // somebody holds it
    });
}
