#include "placing.h"
#include "test_world.h"

#include "gazetteer/gazetteer.h"

using namespace area;
using namespace area::testing_world;

namespace {

// Answers as the service does, with an address in the park, a town and a place far away.
struct Elsewhere {
    int calls = 0, rounds = 0;
    std::string body = R"x({"response":{"docs":[
 {"type":"adres","weergavenaam":"Smederij 12, 9401AB Grift","centroide_rd":"POINT(235150 556050)"},
 {"type":"woonplaats","weergavenaam":"Grift, Grifthoek","centroide_rd":"POINT(234500 555800)"},
 {"type":"adres","weergavenaam":"Smederij 12, 1234AB Elders","centroide_rd":"POINT(120000 480000)"}]}})x";
    gazetteer::Finder finder{"https://plaatsen.voorbeeld.nl", [this](outgoing::Call const&) {
                                 ++calls;
                                 return outgoing::Got{200, body};
                             }};
};

std::string without_place(World& world)
{
    auto lease = world.database.lease();
    Address address;
    address.street = "Smederij", address.number = 12, address.postcode = "9401AB", address.town = "Grift";
    return add_address(*lease, world.scope, address)->text();
}

geo::Rd place_of(World& world, std::string const& id)
{
    auto lease = world.database.lease();
    return address_of_id(*lease, world.scope, *AddressId::read(id))->address.point;
}

constexpr std::string_view area_page = "/t/de-grift/gebied";

} // namespace

TEST_CASE("somebody looks for a place, and the map of the area goes there")
{
    Elsewhere service;
    in_world(
        [](World& world) {
            world.fill();
            auto const before = world.site.get(area_page);
            CHECK(says(before, "Zoek een plaats of adres"));
            auto const shown = world.site.get("/t/de-grift/gebied?zoek=smederij%2012");
            CHECK(says(shown, "<strong>Smederij 12, 9401AB Grift</strong>"));
            CHECK(says(shown, "?zoek=smederij%2012&amp;keuze=2"));
            CHECK(says(shown, "value=\"smederij 12\""));
            auto const other = world.site.get("/t/de-grift/gebied?zoek=smederij%2012&keuze=2");
            CHECK(says(other, "<strong>Grift, Grifthoek</strong>"));
            CHECK(says(world.site.get("/t/de-grift/gebied?zoek=smederij&keuze=99"), "<strong>Smederij 12"));
            world.site.as(world.partner);
            CHECK(world.site.get("/t/de-grift/gebied?zoek=grift").status == 200);
        },
        &service.finder);
    CHECK(service.calls == 3); // the second database asked nothing new
}

TEST_CASE("the page to draw on starts where somebody looked, also before there is a boundary")
{
    Elsewhere service;
    in_world(
        [](World& world) {
            auto const shown = world.site.get("/t/de-grift/gebied/tekenen?zoek=smederij%2012");
            CHECK(says(shown, "\"focus\":[[235000.0,555900.0],[235300.0,556200.0]]"));
            auto const asked = world.site.get("/t/de-grift/gebied/plaatsen.json?zoek=smederij%2012");
            CHECK(says(asked, R"("name":"Smederij 12, 9401AB Grift")"));
            CHECK(says(asked, R"("said":"")"));
        },
        &service.finder);
}

TEST_CASE("where nobody finds places there is no form, and an old link says so")
{
    in_world([](World& world) {
        world.fill();
        CHECK_FALSE(says(world.site.get(area_page), "Zoek een plaats of adres"));
        CHECK(says(world.site.get("/t/de-grift/gebied?zoek=grift"), "Zoeken op de kaart staat uit"));
        CHECK(says(world.site.get("/t/de-grift/gebied/plaatsen.json?zoek=grift"), "staat uit"));
        CHECK(says(world.site.get("/t/de-grift/gebied/plaatsen.json"), R"("places":[])"));
    });
}

TEST_CASE("what comes of a search that finds nothing is said, with what was typed")
{
    Elsewhere service;
    in_world(
        [&](World& world) {
            world.fill();
            world.site.set_now(
                testing::now().plus_minutes(2 * ++service.rounds)); // each database its own minute
            service.body = R"({"response":{"docs":[]}})";
            auto const nothing = world.site.get("/t/de-grift/gebied?zoek=Nergenshuizen");
            CHECK(says(nothing, "niets gevonden bij ‘Nergenshuizen’"));
            CHECK(says(nothing, "value=\"Nergenshuizen\""));
            CHECK(says(world.site.get("/t/de-grift/gebied?zoek=x"), "Vul 2 tot 100 tekens in"));
            service.body = "storing";
            CHECK(says(world.site.get("/t/de-grift/gebied?zoek=Grifthoek" + std::to_string(service.rounds)),
                "geeft nu geen antwoord"));
            service.body = R"({"response":{"docs":[]}})";
            for (int i = 0; i <= gazetteer::searches_a_minute; ++i)
                world.site.get("/t/de-grift/gebied?zoek=plaats" + std::to_string(1000 * service.rounds + i));
            CHECK(says(world.site.get("/t/de-grift/gebied?zoek=nogeen"), "Wacht een minuut"));
        },
        &service.finder);
}

TEST_CASE("an address without a place is given one that was found")
{
    Elsewhere service;
    in_world(
        [](World& world) {
            world.fill();
            auto const id = without_place(world);
            auto const page = "/t/de-grift/gebied/adressen/" + id;
            CHECK(says(world.site.get(page), "nog niet bekend waar het ligt"));
            CHECK(says(world.site.get(page + "/plaats"), "value=\"Smederij 12 9401AB Grift\""));
            auto const found = world.site.get(page + "/plaats?zoek=Smederij%2012%209401AB%20Grift");
            CHECK(says(found, "value=\"235150.0;556050.0\""));
            auto const far = world.site.post(page + "/plaats", {{"point", "120000.0;480000.0"}});
            CHECK(far.status == 422);
            CHECK(says(far, "meer dan een kilometer"));
            CHECK(world.site.post(page + "/plaats", {{"point", "235150.0;556050.0"}}).status == 303);
            CHECK(place_of(world, id) == geo::Rd{235'150, 556'050});
            CHECK(says(world.site.get(page), "235150.0;556050.0"));
            world.site.as(world.partner);
            CHECK(world.site.get(page + "/plaats").status == 403);
            CHECK(world.site.post(page + "/plaats", {{"point", "235150.0;556050.0"}}).status == 403);
        },
        &service.finder);
}

TEST_CASE("a place can be typed where nobody finds places, and what is wrong is said with what was typed")
{
    struct Case {
        std::string_view typed, said;
    };
    Case const cases[] = {{"", "Kies een gevonden plaats"}, {"hier", "Kies een gevonden plaats"},
        {"235000", "Kies een gevonden plaats"}, {"1;2", "niet in Nederland"},
        {"240000;556000", "meer dan een kilometer"}};
    in_world([&](World& world) {
        world.fill();
        auto const id = without_place(world);
        auto const page = "/t/de-grift/gebied/adressen/" + id + "/plaats";
        CHECK_FALSE(says(world.site.get(page), "Zoek op de kaart"));
        for (auto const& [typed, said] : cases) {
            auto const tried = std::string(typed);
            CAPTURE(tried);
            auto const shown = world.site.post(page, {{"typed", tried}, {"point", ""}});
            CHECK(shown.status == 422);
            CHECK(says(shown, said));
            CHECK(says(shown, tried));
        }
        CHECK(place_of(world, id) == geo::Rd{});
        CHECK(world.site.post(page, {{"typed", "235500;556100"}}).status == 303); // outside, but near
        CHECK(place_of(world, id) == geo::Rd{235'500, 556'100});
        CHECK(says(world.site.get("/t/de-grift/gebied/adressen"), "12"));
        CHECK(world.site.get("/t/de-grift/gebied/adressen/onzin/plaats").status == 404);
        CHECK(world.site.post("/t/de-grift/gebied/adressen/onzin/plaats").status == 404);
    });
}

TEST_CASE("without a boundary no address gets a place")
{
    in_world([](World& world) {
        auto const id = without_place(world);
        auto const shown
            = world.site.post("/t/de-grift/gebied/adressen/" + id + "/plaats", {{"typed", "235150;556050"}});
        CHECK(shown.status == 422);
        CHECK(says(shown, "Teken eerst de grens"));
    });
}
