#include "test_site.h"

using namespace area;
using namespace area::testing_site;

namespace {

std::string municipality_on_map(std::string_view called, int left, int right)
{
    auto const at = [](int x, int y) { return "[" + std::to_string(x) + "," + std::to_string(y) + "]"; };
    return R"({"type":"Feature","properties":{"statnaam":")" + std::string(called)
        + R"("},"geometry":{"type":"Polygon","coordinates":[[)" + at(left, 550'000) + "," + at(right, 550'000)
        + "," + at(right, 560'000) + "," + at(left, 560'000) + "," + at(left, 550'000) + "]]}}";
}

std::string municipalities()
{
    return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},"features":[)"
        + municipality_on_map("Aambeek", 230'000, 235'300) + ","
        + municipality_on_map("Grifthoek", 235'300, 240'000) + "]}";
}

void read_in(ParkSite& park)
{
    auto const sent = park.site.post_file(
        "/indelingen", park.file("gemeenten.geojson", municipalities()), {{"kind", "municipality"}});
    REQUIRE(sent.status == 303);
}

} // namespace

TEST_CASE("a set of municipalities is read in, and every park then shows where it lies")
{
    on_site([](ParkSite& park) {
        park.fill();
        CHECK(site_says(park.site.get("/t/de-grift/gebied"), "Dat weten wij nog niet."));
        CHECK(site_says(park.site.get("/indelingen"), "Er is nog geen indeling ingelezen."));
        read_in(park);
        auto const sets = park.site.get("/indelingen");
        CHECK(site_says(sets, "gemeenten.\u200Bgeojson"));
        testing::golden("regions.html", sets.html);
        CHECK(site_says(park.site.get("/t/de-grift/gebied"), "Aambeek (75%), Grifthoek (25%)"));
        CHECK(park.site.post("/indelingen/municipality/weg").status == 303);
        CHECK(site_says(park.site.get("/t/de-grift/gebied"), "Dat weten wij nog niet."));
        CHECK(park.site.post("/indelingen/onzin/weg").status == 404);
    });
}

TEST_CASE("what is no set is told at its field, and the older set stays")
{
    on_site([](ParkSite& park) {
        read_in(park);
        auto const nothing = park.site.post_file("/indelingen", park.file("leeg.json", ""), {});
        CHECK(nothing.status == 422);
        CHECK(site_says(nothing, "Kies wat voor gebieden in het bestand staan."));
        for (auto const& [content, said] : {std::pair{"{\"type\":", "beschadigd of niet volledig"},
                 {R"({"type":"Point","coordinates":[6.5,53]})", "geen vlakken"},
                 {R"({"type":"Polygon","coordinates":[[[6.4,52.3],[6.41,52.3],[6.41,52.31],[6.4,52.3]]]})",
                     "geen naam die wij herkennen"}}) {
            auto const shown = park.site.post_file(
                "/indelingen", park.file("fout.json", content), {{"kind", "municipality"}});
            CHECK(shown.status == 422);
            CHECK(site_says(shown, said));
            CHECK(site_says(shown, "gemeenten.\u200Bgeojson"));
        }
    });
}

TEST_CASE("a proposed boundary asks whether its place is right, and warns in another municipality")
{
    on_site([](ParkSite& park) {
        auto const square = "235000;556000\n235100;556000\n235100;556100\n235000;556100";
        auto const propose = [&] {
            auto const sent = park.site.post("/t/de-grift/gebied/tekenen", {{"points", square}});
            REQUIRE(sent.status == 303);
            return park.site.get(sent.location);
        };
        CHECK(site_says(propose(), "Wij weten niet in welke plaats deze grens ligt"));
        park.fill();
        CHECK(site_says(propose(), "Deze grens ligt in Grift. Klopt dat?"));
        read_in(park);
        auto const shown = propose();
        CHECK(site_says(shown, "Deze grens ligt in Grift, gemeente Aambeek. Klopt dat?"));
        CHECK(site_says(shown, "U gaf op dat het terrein in de gemeente Grifthoek ligt."));
    });
}

TEST_CASE("a new park with a map file finds its municipality itself")
{
    on_site([](ParkSite& park) {
        auto const map = R"({"type":"Polygon","coordinates":[[[236000,556000],[236200,556000],)"
                         R"([236200,556200],[236000,556000]]]})";
        auto const send = [&] {
            return park.site.post_file(
                "/terreinen/nieuw", park.file("kaart.json", map), {{"name", "Het Aambeeld"}});
        };
        CHECK(send().status == 422);
        read_in(park);
        CHECK(send().status == 303);
        auto lease = park.database.lease();
        CHECK(partnership::find(*lease, "het-aambeeld")->municipality == "Grifthoek");
    });
}

TEST_CASE("sets of regions are for the desk of the adviser")
{
    on_site([](ParkSite& park) {
        park.site.as(park.partner);
        CHECK(park.site.get("/indelingen").status == 403);
        CHECK(park.site.post("/indelingen").status == 403);
        CHECK(park.site.post("/indelingen/municipality/weg").status == 403);
    });
}
