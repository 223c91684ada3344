#include "test_site.h"

using namespace area;
using namespace area::testing_site;

TEST_CASE("a sub-area of streets is made, seen in the list and in the downloads, renamed and removed")
{
    on_site([](ParkSite& park) {
        park.fill();
        auto const path = std::string("/t/de-grift/gebied/deelgebieden");
        CHECK(site_says(park.site.get(path), "Er zijn nog geen deelgebieden."));
        CHECK(park.site.get(path + "/nieuw").status == 200);
        CHECK(park.site.post(path + "/nieuw", {{"name", "Noord"}, {"street", "Smederij"}}).status == 303);
        auto const shown = park.site.get(path);
        CHECK(site_says(shown, "In geen deelgebied"));
        testing::golden("sub_areas.html", shown.html);
        auto const id = sub_areas(*park.database.lease(), park.scope).front().id.text();
        auto const found = park.site.get("/t/de-grift/gebied/adressen?deel=" + id);
        CHECK(site_says(found, "1 A-3"));
        CHECK_FALSE(site_says(found, "546-K 1"));
        CHECK(site_says(park.site.get("/t/de-grift/gebied/adressen.csv"), "Smederij;Grift;Noord;"));
        CHECK(site_says(park.site.get(path + "/" + id), "value=\"Noord\""));
        CHECK(park.site.post(path + "/" + id, {{"name", "Haven"}, {"street", "Aambeeld"}}).status == 303);
        CHECK(site_says(park.site.get("/t/de-grift/gebied/adressen.csv"), "Aambeeld;Grift;Haven;"));
        CHECK(park.site.post(path + "/" + id, {{"do", "remove"}}).status == 303);
        CHECK(park.site.get(path + "/" + id).status == 404);
        CHECK(park.site.post(path + "/onzin", {}).status == 404);
    });
}

TEST_CASE("a sub-area is drawn in a table of coordinates or read from a map file")
{
    on_site([](ParkSite& park) {
        park.fill();
        auto const path = std::string("/t/de-grift/gebied/deelgebieden/nieuw");
        auto const points = "235000;556000\n235150;556000\n235150;556100\n235000;556100";
        CHECK(park.site.post(path, {{"name", "Hoek"}, {"points", points}}).status == 303);
        auto const map = R"({"type":"Polygon","coordinates":[[[235180,556180],[235220,556180],)"
                         R"([235220,556220],[235180,556220],[235180,556180]]]})";
        CHECK(park.site.post_file(path, park.file("deel.json", map), {{"name", "Midden"}}).status == 303);
        auto const all = sub_areas(*park.database.lease(), park.scope);
        REQUIRE(all.size() == 2);
        CHECK(geo::area_m2(all[0].shape) == doctest::Approx(15'000));
        CHECK(geo::area_m2(all[1].shape) == doctest::Approx(1'600));
        CHECK(site_says(park.site.get("/t/de-grift/gebied/adressen.csv"), "K 1;Aambeeld;Grift;Midden;"));
    });
}

TEST_CASE("what is wrong with a sub-area is told, and what was typed is kept")
{
    on_site([](ParkSite& park) {
        park.fill();
        auto const path = std::string("/t/de-grift/gebied/deelgebieden/nieuw");
        auto const nothing = park.site.post(path, {{"name", "Noord"}});
        CHECK(nothing.status == 422);
        CHECK(site_says(nothing, "Kies ten minste één straat"));
        CHECK(site_says(nothing, "value=\"Noord\""));
        auto const table = park.site.post(path, {{"name", "Noord"}, {"points", "kapot"}});
        CHECK(table.status == 422);
        CHECK(site_says(table, "kapot"));
        auto const file = park.site.post_file(path, park.file("deel.json", "{"), {{"name", "Noord"}});
        CHECK(site_says(file, "beschadigd of niet volledig"));
        auto const rings = park.site.post(path, {{"name", "Noord"}, {"shape", "{"}, {"opened_with", ""}});
        CHECK(rings.status == 422);
        CHECK(sub_areas(*park.database.lease(), park.scope).empty());
    });
}

TEST_CASE("a partner looks at sub-areas but does not make them")
{
    on_site([](ParkSite& park) {
        park.fill();
        park.site.as(park.partner);
        CHECK(park.site.get("/t/de-grift/gebied/deelgebieden").status == 200);
        CHECK(park.site.get("/t/de-grift/gebied/deelgebieden/nieuw").status == 403);
        CHECK(park.site.post("/t/de-grift/gebied/deelgebieden/nieuw").status == 403);
    });
}

TEST_CASE("a BAG extract is read in on the page of addresses")
{
    on_site([](ParkSite& park) {
        park.fill();
        auto const path = "/t/de-grift/gebied/adressen/inlezen";
        auto const sample = std::filesystem::path(TEST_SOURCE_DIR) / "../../reader/samples/bag_nested.zip";
        auto const sent = park.site.post_file(path, sample);
        REQUIRE(sent.status == 303);
        CHECK(site_says(park.site.get("/t/de-grift/gebied/adressen.csv"), "9401AC;20;;;Aambeeld;Grift;"));
        auto const part = std::filesystem::path(TEST_SOURCE_DIR) / "../../reader/samples/bag_part.xml";
        auto const shown = park.site.post_file(path, part);
        CHECK(shown.status == 422);
        CHECK(site_says(shown, "Dit is een deel van de BAG."));
    });
}
