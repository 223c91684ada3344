#include "test_site.h"

#include "map_paper.h"

#include "pdf/check.h"
#include "tabular/reader.h"

#include <algorithm>

using namespace area;
using namespace area::testing_site;

TEST_CASE("the boundary goes out as GeoJSON in degrees, against the clock, and comes back the same")
{
    on_site([](ParkSite& park) {
        park.fill();
        auto const shown = park.site.get("/t/de-grift/gebied/grens.geojson");
        CHECK(shown.status == 200);
        CHECK(site_says(shown, R"("name":"De Grift","municipality":"Grifthoek","version":1,"date":")"));
        CHECK(site_says(shown, R"("hectares":10.0)"));
        auto const layer = geo::from_geojson(shown.html);
        REQUIRE(layer);
        CHECK(layer->crs == geo::Crs::wgs84);
        auto const& ring = layer->features.front().shape.polygons.front().outer;
        auto const sent = a_park();
        for (auto const& corner : sent.polygons.front().outer)
            CHECK(std::ranges::any_of(ring, [&](geo::Rd at) { return geo::distance_m(at, corner) < 0.05; }));
    });
}

TEST_CASE("the geopackage is read back by the reader, with boundary and addresses in RD")
{
    on_site([](ParkSite& park) {
        park.fill();
        auto const shown = park.site.get("/t/de-grift/gebied/grens.gpkg");
        REQUIRE(shown.status == 200);
        auto const layers = tabular::Reader(READER_PROGRAM).layers(park.file("uit.gpkg", shown.html));
        REQUIRE(layers);
        REQUIRE(layers->size() == 2);
        auto const& boundary = layers->front();
        CHECK(boundary.name == "boundary");
        CHECK(boundary.crs_source == geo::CrsSource::told);
        CHECK(boundary.features.front().shape == a_park());
        CHECK(boundary.features.front().property("hectares") == "10");
        auto const& addresses = layers->back();
        CHECK(addresses.features.size() == 4);
        CHECK(addresses.features.front().points.size() == 1);
        CHECK(addresses.features.front().property("street") == "Aambeeld");
        CHECK(addresses.features.front().property("addition") == "K 1");
    });
}

TEST_CASE("the map goes out as a tagged PDF of A4 or A3, and as a drawing")
{
    on_site([](ParkSite& park) {
        park.fill();
        for (auto const* const paper : {"", "?papier=a4", "?papier=a3"}) {
            auto const shown = park.site.get("/t/de-grift/gebied/kaart.pdf" + std::string(paper));
            CHECK(shown.status == 200);
            CHECK(pdf::complaints(shown.html).empty());
            CHECK(pdf::outline_of(shown.html).find("Figure") != std::string::npos);
        }
        CHECK(park.site.get("/t/de-grift/gebied/kaart.pdf?papier=krant").status == 404);
        auto const svg = park.site.get("/t/de-grift/gebied/kaart.svg");
        CHECK(svg.html.starts_with("<?xml"));
        CHECK(site_says(svg, "<title>Kaart van De Grift</title>"));
        CHECK(site_says(svg, "Schaal 1 : 2.500"));
        CHECK(site_says(svg, ">Aambeeld</text>"));
        CHECK(std::ranges::count(svg.html, '\n') > 20);
    });
}

TEST_CASE("files of the boundary are for members, and only when there is a boundary")
{
    on_site([](ParkSite& park) {
        for (auto const* const name : {"grens.geojson", "grens.gpkg", "kaart.svg", "kaart.pdf"}) {
            CAPTURE(name);
            CHECK(park.site.get("/t/de-grift/gebied/" + std::string(name)).status == 404);
        }
        park.fill();
        park.site.as(park.partner);
        CHECK(park.site.get("/t/de-grift/gebied/grens.gpkg").status == 200);
        park.site.as(somebody(*park.database.lease(), "vreemd@voorbeeld.nl", accounts::Desk::none));
        CHECK(park.site.get("/t/de-grift/gebied/grens.gpkg").status != 200);
    });
}

TEST_CASE("a name with marks of its own cannot break the drawing")
{
    MapPaper paper{"<De & Grift>", "Grifthoek", {}, {}, MapSize::a4, testing::now()};
    paper.boundary.shape = a_park();
    auto const svg = map_svg(i18n::Words(i18n::Language::dutch), paper);
    CHECK(svg.find("<title>Kaart van &lt;De &amp; Grift></title>") != std::string::npos);
}

TEST_CASE("the scale is a round number at which everything fits")
{
    CHECK(scale_for(400, 200) == 2'000);
    CHECK(scale_for(401, 200) == 2'500);
    CHECK(scale_for(1, 200) == 250);
    CHECK(scale_for(90'000, 200) == 500'000);
}
