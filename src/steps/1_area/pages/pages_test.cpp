#include "test_world.h"

using namespace area;
using namespace area::testing_world;

namespace {

std::string feature(std::string_view name, int x, int y)
{
    auto const at
        = [&](int dx, int dy) { return "[" + std::to_string(x + dx) + "," + std::to_string(y + dy) + "]"; };
    return R"({"type":"Feature","properties":{"PLAN_NAAM":")" + std::string(name)
        + R"("},"geometry":{"type":"Polygon","coordinates":[[)" + at(0, 0) + "," + at(200, 0) + ","
        + at(200, 200) + "," + at(0, 200) + "," + at(0, 0) + "]]}}";
}

std::string a_map()
{
    return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},"features":[)"
        + feature("Smederij", 235000, 556000) + "," + feature("Aambeeld", 235300, 556000) + "]}";
}

} // namespace

TEST_CASE("an empty area tells how to begin")
{
    in_world([](World& world) {
        auto const shown = world.site.get("/t/de-grift/gebied");
        CHECK(shown.status == 200);
        testing::golden("empty.html", shown.html);
    });
}

TEST_CASE("the area shows its map, its size and its addresses")
{
    in_world([](World& world) {
        world.fill();
        auto const shown = world.site.get("/t/de-grift/gebied");
        CHECK(says(shown, "10,0 ha"));
        CHECK(says(shown, "adressen.xlsx"));
    });
}

TEST_CASE("two areas of a map file become one boundary")
{
    in_world([](World& world) {
        auto const sent
            = world.site.post_file("/t/de-grift/gebied/grens", world.file("kaart.geojson", a_map()));
        REQUIRE(sent.status == 303);
        auto const choice = world.site.get(sent.location);
        CHECK(says(choice, "1. Smederij"));
        CHECK(says(choice, "4,0 ha"));
        auto const chosen = world.site.post(sent.location, {{"part", "1"}, {"part", "2"}});
        REQUIRE(chosen.status == 303);
        auto const proposed = world.site.get(chosen.location);
        CHECK(says(proposed, "8,0 ha"));
        CHECK(says(proposed, "x 235000 tot 235500"));
        CHECK(world.site.post(chosen.location, {{"reason", "Het begin"}}).location == "/t/de-grift/gebied");
        auto lease = world.database.lease();
        CHECK(boundary(*lease, world.scope)->shape.polygons.size() == 2);
        CHECK(boundary(*lease, world.scope)->reason == "Het begin");
    });
}

TEST_CASE("neighbours that are joined are not told as a repair")
{
    in_world([](World& world) {
        auto const square = [](int x) {
            return fmt::format(
                R"({{"type":"Feature","properties":{{"naam":"Blok {0}"}},"geometry":{{"type":"Polygon","coordinates":)"
                "[[[{0},556000],[{1},556000],[{1},556200],[{0},556200],[{0},556000]]]}}}}",
                x, x + 200);
        };
        auto const map = fmt::format(
            R"({{"type":"FeatureCollection","features":[{},{}]}})", square(235'000), square(235'200));
        auto const sent = world.site.post_file("/t/de-grift/gebied/grens", world.file("kaart.geojson", map));
        REQUIRE(sent.status == 303);
        auto const chosen = world.site.post(sent.location, {{"part", "1"}, {"part", "2"}});
        REQUIRE(chosen.status == 303);
        auto const proposed = world.site.get(chosen.location);
        CHECK(says(proposed, "8,0 ha"));
        CHECK_FALSE(says(proposed, "kleine fouten"));
    });
}

TEST_CASE("parks that are joined into one boundary can stay apart as sub-areas")
{
    in_world([](World& world) {
        auto const sent
            = world.site.post_file("/t/de-grift/gebied/grens", world.file("kaart.geojson", a_map()));
        CHECK(says(world.site.get(sent.location), "Houd de gekozen terreinen apart"));
        auto const chosen = world.site.post(sent.location, {{"part", "1"}, {"part", "2"}, {"apart", "1"}});
        REQUIRE(chosen.status == 303);
        auto const proposed = world.site.get(chosen.location);
        CHECK(says(proposed, "Deze terreinen blijven apart"));
        CHECK(says(proposed, "Aambeeld"));
        auto const draft = chosen.location.substr(chosen.location.rfind('/') + 1);
        auto const corrected = world.site.post("/t/de-grift/gebied/tekenen",
            {{"points", "235000;556000\n235520;556000\n235520;556200\n235000;556200"}, {"draft", draft}});
        REQUIRE(corrected.status == 303);
        CHECK(says(world.site.get(corrected.location), "Smederij"));
        CHECK(world.site.post(corrected.location, {}).status == 303);
        auto lease = world.database.lease();
        auto const made = sub_areas(*lease, world.scope);
        REQUIRE(made.size() == 2);
        CHECK(made[0].name == "Aambeeld");
        CHECK(geo::area_m2(made[0].shape) == doctest::Approx(40'000));
        CHECK(geo::contains(made[1].shape, {235'100, 556'100}));
    });
}

TEST_CASE("what a map file does not say about its coordinates is guessed, and said")
{
    struct Case {
        std::string_view places, said;
    };
    Case const cases[] = {{"[[[235000,556000],[235200,556000],[235200,556200],[235000,556000]]]", "als RD"},
        {"[[[52.3,6.4],[52.3,6.41],[52.31,6.41],[52.3,6.4]]]", "omgewisseld"},
        {"[[[6.4,52.3],[6.41,52.3],[6.41,52.31],[6.4,52.3]]]", ""}};
    in_world([&](World& world) {
        for (auto const& [places, said] : cases) {
            auto const tried = places;
            CAPTURE(tried);
            auto const map = R"({"type":"Polygon","coordinates":)" + std::string(places) + "}";
            auto const sent = world.site.post_file("/t/de-grift/gebied/grens", world.file("kaart.json", map));
            auto const choice = world.site.get(sent.location);
            CHECK(says(choice, said));
            CHECK(says(choice, "Kijk op de kaart of het terrein op de goede plaats ligt") == !said.empty());
        }
    });
}

TEST_CASE("choosing nothing is told at the field")
{
    in_world([](World& world) {
        auto const sent
            = world.site.post_file("/t/de-grift/gebied/grens", world.file("kaart.geojson", a_map()));
        auto const shown = world.site.post(sent.location, {});
        CHECK(shown.status == 422);
        CHECK(says(shown, "Kies ten minste één vlak."));
    });
}

TEST_CASE("a map file that cannot be a boundary is refused with what to do")
{
    struct Case {
        std::string_view content, said;
    };
    Case const cases[] = {{"", "Het bestand is leeg."}, {"{\"type\":", "beschadigd of niet volledig"},
        {R"({"type":"FeatureCollection","features":[]})", "geen vlakken"},
        {R"({"type":"Point","coordinates":[6.5,53]})", "geen vlakken"},
        {R"({"type":"Polygon","coordinates":[[[-70,40],[-70,41],[-71,41],[-70,40]]]})", "buiten Nederland"}};
    in_world([&](World& world) {
        for (auto const& [content, said] : cases) {
            auto const tried = content;
            CAPTURE(tried);
            auto const shown
                = world.site.post_file("/t/de-grift/gebied/grens", world.file("kaart.json", content));
            CHECK(shown.status == 422);
            CHECK(says(shown, said));
        }
    });
}

TEST_CASE("a coordinate table that crosses itself comes back with the place, and can be put right")
{
    in_world([](World& world) {
        auto const bow = "235000;556000\n235100;556100\n235100;556000\n235000;556100";
        auto const shown = world.site.post("/t/de-grift/gebied/tekenen", {{"points", bow}});
        CHECK(shown.status == 422);
        CHECK(says(shown, "De grens kruist zichzelf bij x 235050, y 556050."));
        auto const right = "235000;556000\n235100;556000\n235100;556100\n235000;556100";
        CHECK(world.site.post("/t/de-grift/gebied/tekenen", {{"points", right}}).status == 303);
    });
}

TEST_CASE("a proposed boundary is looked at, and stands when it is confirmed with a reason that fits")
{
    in_world([](World& world) {
        auto const square = "235000;556000\n235100;556000\n235100;556100\n235000;556100";
        auto const path = world.site.post("/t/de-grift/gebied/tekenen", {{"points", square}}).location;
        REQUIRE(path.starts_with("/t/de-grift/gebied/voorstel/"));
        CHECK(world.site.get(path).status == 200);
        CHECK_FALSE(boundary(*world.database.lease(), world.scope));
        CHECK(world.site.post(path, {{"reason", std::string(301, 'x')}}).status == 422);
        world.site.as(world.partner);
        CHECK(world.site.post(path).status == 403);
        world.site.as(world.adviser);
        CHECK(world.site.post(path, {{"reason", "Kadaster"}}).location == "/t/de-grift/gebied");
        CHECK(boundary(*world.database.lease(), world.scope)->reason == "Kadaster");
        CHECK(world.site.get(path).status == 404);
        CHECK(world.site.post("/t/de-grift/gebied/voorstel/onzin").status == 404);
    });
}

TEST_CASE("a drawing goes before the table, and a ring inside another is a hole")
{
    in_world([](World& world) {
        auto const drawing = R"({"rings":[[[235000,556000],[235200,556000],[235200,556200],[235000,556200]],)"
                             R"([[235050,556050],[235060,556050],[235060,556060]]]})";
        auto const sent = world.site.post("/t/de-grift/gebied/tekenen",
            {{"shape", drawing}, {"opened_with", "{\"rings\":[]}"}, {"points", "kapot"}});
        REQUIRE(sent.status == 303);
        world.site.post(sent.location, {});
        auto lease = world.database.lease();
        CHECK(shape(*lease, world.scope)->polygons.front().holes.size() == 1);
    });
}

TEST_CASE("a smaller boundary says how many addresses leave the list")
{
    in_world([](World& world) {
        world.fill();
        auto const half = "235000;556000\n235150;556000\n235150;556250\n235000;556250";
        auto const sent = world.site.post("/t/de-grift/gebied/tekenen", {{"points", half}});
        REQUIRE(sent.status == 303);
        auto const shown = world.site.get(sent.location);
        CHECK(says(shown, "Nu 4 adressen, straks 2"));
        CHECK(says(shown, "Van de lijst vallen er 2 af."));
    });
}

TEST_CASE("a new park starts with its map file")
{
    in_world([](World& world) {
        auto const sent = world.site.post_file("/terreinen/nieuw", world.file("kaart.geojson", a_map()),
            {{"name", "Het Aambeeld"}, {"municipality", "Grifthoek"}});
        REQUIRE(sent.status == 303);
        CHECK(sent.location.starts_with("/t/het-aambeeld/gebied/grens/"));
        CHECK(world.site.get(sent.location).status == 200);
    });
}

TEST_CASE("a new park with a bad map file is not made")
{
    in_world([](World& world) {
        auto const shown = world.site.post_file("/terreinen/nieuw", world.file("kaart.json", "{"),
            {{"name", "Het Aambeeld"}, {"municipality", "Grifthoek"}});
        CHECK(shown.status == 422);
        CHECK(says(shown, "value=\"Het Aambeeld\""));
        CHECK(world.site.get("/t/het-aambeeld/gebied").status == 404);
    });
}

TEST_CASE("an import is counted row by row, and what was skipped can be downloaded")
{
    in_world([](World& world) {
        world.bound();
        auto const sent = world.site.post_file(
            "/t/de-grift/gebied/adressen/inlezen", world.file("bag.csv", a_bag_file()));
        REQUIRE(sent.status == 303);
        auto const shown = world.site.get(sent.location);
        CHECK(says(shown, "Er staan geen coördinaten in deze rij."));
        auto const skipped = world.site.get(sent.location + "/overgeslagen.csv");
        CHECK(says(skipped, "7;Er staan geen coördinaten in deze rij.;"));
    });
}

TEST_CASE("a file without addresses is refused and leaves nothing")
{
    struct Case {
        std::string_view content, said;
    };
    Case const cases[] = {{"naam;bedrag\nJan;3\n", "geen kolom met postcodes"},
        {"postcode;huisnummer\n1234AB;1\n", "geen coördinaten"}, {"", "leeg"},
        {"postcode;huisnummer;x;y\n;;;\nx;y;z;q\n", "Geen enkele rij"}};
    in_world([&](World& world) {
        world.bound();
        for (auto const& [content, said] : cases) {
            auto const tried = content;
            CAPTURE(tried);
            auto const shown
                = world.site.post_file("/t/de-grift/gebied/adressen/inlezen", world.file("bag.csv", content));
            CHECK(shown.status == 422);
            CHECK(says(shown, said));
        }
        auto lease = world.database.lease();
        CHECK(imports_of_round(*lease, world.scope).empty());
    });
}

TEST_CASE("the list is searched, and handed out sorted by postcode")
{
    in_world([](World& world) {
        world.fill();
        auto const found = world.site.get("/t/de-grift/gebied/adressen?zoek=aambeeld");
        CHECK(says(found, "546-K 1"));
        CHECK_FALSE(says(found, "1 A-3"));
        auto const csv = world.site.get("/t/de-grift/gebied/adressen.csv");
        CHECK(csv.html.starts_with(
            "\xEF\xBB\xBFPostcode;Huisnummer;Huisletter;Toevoeging;Straat;Plaats;Deelgebied;Status;Bedrijf;"
            "Kenmerk\r\n9401AB;1;A;3;Smederij;Grift;;Nog niet bekend;;"));
        CHECK(world.site.get("/t/de-grift/gebied/adressen.xlsx").html.starts_with("PK"));
        CHECK(world.site.get("/t/de-grift/gebied/adressen.ods").html.starts_with("PK"));
    });
}

TEST_CASE("an address is added by hand, told a company and taken off")
{
    in_world([](World& world) {
        auto const path = "/t/de-grift/gebied/adressen";
        http::Fields const wanted{{"street", "Smederij"}, {"number", "12 A-3"}, {"postcode", "9401 ab"},
            {"town", "Grift"}, {"kind", "company"}};
        CHECK(world.site.post(std::string(path) + "/nieuw", wanted).status == 303);
        CHECK(says(world.site.post(std::string(path) + "/nieuw", wanted), "Dit adres staat al op de lijst."));
        CHECK(says(world.site.get(path), "12 A-3"));
        auto const id = [&] {
            auto lease = world.database.lease();
            return addresses(*lease, world.scope).front().id.text();
        }();
        CHECK(world.site.get(path + ("/" + id)).status == 200);
        CHECK(world.site.post(path + ("/" + id), {{"do", "remove"}}).status == 303);
        CHECK(world.site.get(path + ("/" + id)).status == 404);
    });
}

TEST_CASE("wrong house numbers and postcodes are told at their fields")
{
    in_world([](World& world) {
        auto const shown = world.site.post(
            "/t/de-grift/gebied/adressen/nieuw", {{"number", "geen"}, {"postcode", "12AB"}});
        CHECK(shown.status == 422);
        CHECK(says(shown, "Vul een postcode in zoals 1234 AB."));
        CHECK(says(shown, "Vul een huisnummer in van 1 tot 99999."));
    });
}

TEST_CASE("a partner looks at the area but does not change it")
{
    in_world([](World& world) {
        world.fill();
        world.site.as(world.partner);
        CHECK(world.site.get("/t/de-grift/gebied").status == 200);
        CHECK(world.site.get("/t/de-grift/gebied/adressen.csv").status == 200);
        CHECK(world.site.get("/t/de-grift/gebied/grens").status == 403);
        CHECK(world.site.post("/t/de-grift/gebied/adressen/nieuw").status == 403);
        CHECK(world.site.get("/terreinen/nieuw").status == 403);
    });
}

TEST_CASE("the pages of the area look as they were drawn")
{
    in_world([](World& world) {
        world.fill();
        testing::golden("area.html", world.site.get("/t/de-grift/gebied").html);
        testing::golden("addresses.html", world.site.get("/t/de-grift/gebied/adressen").html);
        testing::golden("new_park.html", world.site.get("/terreinen/nieuw").html);
        testing::golden("import.html", world.site.get("/t/de-grift/gebied/adressen/inlezen").html);
        testing::golden("version.html", world.site.get("/t/de-grift/gebied/versies/1").html);
    });
}
