#include "region_store.h"
#include "samples.h"
#include "whereabouts.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/db.h"
#include "map_file.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace area;

namespace {

geo::Shape box_of(geo::Rd low, geo::Rd high)
{
    return {{{{low, {high.x, low.y}, high, {low.x, high.y}}, {}}}};
}

// Three quarters of the sample park, and the rest.
std::vector<Region> two_municipalities()
{
    return {{RegionKind::municipality, "Grifthoek", box_of({234'000, 555'000}, {235'300, 557'000})},
        {RegionKind::municipality, "Aambeek", box_of({235'300, 555'000}, {237'000, 557'000})},
        {RegionKind::police_unit, "Noord", box_of({200'000, 500'000}, {280'000, 620'000})}};
}

geo::Layer layer_of(std::vector<geo::Property> properties, geo::Shape shape)
{
    return {"laag", geo::Crs::rd, geo::CrsSource::told, {{std::move(properties), {}, {}, std::move(shape)}}};
}

AddressRow known_in(std::string_view town, geo::Rd at)
{
    AddressRow row;
    row.address.town = town, row.address.point = at;
    return row;
}

std::string asked(Whereabouts const& where)
{
    auto const question = question_of(where);
    return question ? i18n::Words(i18n::Language::dutch)(*question) : "";
}

} // namespace

TEST_CASE("a park lies in the region with the largest part of it")
{
    auto const shares = shares_in(RegionKind::municipality, a_park(), two_municipalities());
    REQUIRE(shares.size() == 2);
    CHECK(shares[0].name == "Grifthoek");
    CHECK(shares[0].share == doctest::Approx(0.75).epsilon(0.02));
    CHECK(shares[1].share == doctest::Approx(0.25).epsilon(0.02));
    CHECK(shares_in(RegionKind::police_unit, a_park(), two_municipalities()).front().share == 1.0);
    CHECK(shares_in(RegionKind::water_board, a_park(), two_municipalities()).empty());
}

TEST_CASE("the name of a region is found in the columns of its kind, then in those of CBS")
{
    struct Case {
        RegionKind kind;
        std::vector<geo::Property> properties;
        std::string_view found;
    };
    Case const cases[]
        = {{RegionKind::municipality, {{"statcode", "GM1"}, {"statnaam", "Grifthoek"}}, "Grifthoek"},
            {RegionKind::neighbourhood, {{"GM_NAAM", "Grifthoek"}, {"BU_NAAM", "De Heurne"}}, "De Heurne"},
            {RegionKind::municipality, {{"BU_NAAM", "De Heurne"}, {"GM_NAAM", "Grifthoek"}}, "Grifthoek"},
            {RegionKind::police_unit, {{"naam", "Noord-Nederland"}}, "Noord-Nederland"}};
    for (auto const& one : cases) {
        auto const regions = regions_of(one.kind, {layer_of(one.properties, a_park())});
        REQUIRE(regions);
        CHECK(regions->front().name == one.found);
    }
}

TEST_CASE("a file without areas or without names is refused with the reason")
{
    CHECK(regions_of(RegionKind::municipality, {layer_of({{"naam", "x"}}, {})}).error()
        == RegionRefusal::no_areas);
    CHECK(regions_of(RegionKind::municipality, {layer_of({{"code", "7"}}, a_park())}).error()
        == RegionRefusal::no_names);
    for (auto const refusal : {RegionRefusal::no_areas, RegionRefusal::no_names, RegionRefusal::too_many})
        CHECK(!i18n::Words(i18n::Language::dutch)(message(refusal)).empty());
}

TEST_CASE("a set takes the place of the older one of its kind, and gives what is near")
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables(), area::tables()}, [](db::Connection& db) {
            CHECK(municipality_of(db, a_park()).empty());
            auto regions = two_municipalities();
            regions.pop_back();
            replace_regions(db, {RegionKind::municipality, "gemeenten.gpkg", 2, testing::now()}, regions);
            CHECK(municipality_of(db, a_park()) == "Grifthoek");
            CHECK(regions_near(db, geo::bounds(a_park())).size() == 2);
            regions.front().name = "Nieuw Grifthoek";
            replace_regions(db, {RegionKind::municipality, "nieuw.gpkg", 2, testing::now()}, regions);
            CHECK(municipality_of(db, a_park()) == "Nieuw Grifthoek");
            REQUIRE(region_sets(db).size() == 1);
            CHECK(region_sets(db).front().file == "nieuw.gpkg");
            auto const far = regions_near(db, {{10'000, 400'000}, {11'000, 401'000}});
            REQUIRE(far.size() == 1);
            CHECK(far.front().name.empty());
            remove_regions(db, RegionKind::municipality);
            CHECK(region_sets(db).empty());
            CHECK(municipality_of(db, a_park()).empty());
        });
}

TEST_CASE("the question names the towns of the addresses, the municipality, or both")
{
    std::vector<AddressRow> const known{known_in("Grift", {235'050, 556'050}),
        known_in("Holt", {235'060, 556'050}), known_in("Holt", {235'070, 556'050}),
        known_in("Ver", {239'000, 556'000})};
    CHECK(asked(whereabouts(a_park(), known, {})) == "Deze grens ligt in Holt, Grift. Klopt dat?");
    CHECK(asked(whereabouts(a_park(), known, two_municipalities()))
        == "Deze grens ligt in Holt, Grift, gemeente Grifthoek. Klopt dat?");
    CHECK(asked(whereabouts(a_park(), {}, two_municipalities()))
        == "Deze grens ligt in de gemeente Grifthoek. Klopt dat?");
    CHECK(asked(whereabouts(a_park(), {}, {})).empty());
}

TEST_CASE("the real municipalities tell where the business parks of Rijssen-Holten lie")
{
    auto const set = testing::shared_file("data/real/boundaries/gemeenten_gelderland_overijssel_rd.geojson");
    auto const parks = testing::shared_file("data/real/business_parks/ibis_rijssen_holten_2017.geojson");
    if (!set || !parks)
        return;
    auto const layers = layers_of_file(*set, READER_PROGRAM);
    REQUIRE(layers);
    auto const regions = regions_of(RegionKind::municipality, *layers);
    REQUIRE(regions);
    CHECK(regions->size() == 76);
    auto const found = areas_of_file(*parks, READER_PROGRAM);
    REQUIRE(found);
    for (auto const& park : *found) {
        auto const shares = shares_in(RegionKind::municipality, park.shape, *regions);
        REQUIRE(!shares.empty());
        CHECK(shares.front().name == "Rijssen-Holten");
    }
}

TEST_CASE("the real sets of neighbourhoods and districts are read, whatever their kind of file")
{
    for (std::string_view const name : {"enschede_buurten_2013_wgs84.geojson",
             "groningen_buurt2017_cbs_shp_wgs84.zip", "groningen_wijk2017_cbs_shp_wgs84.zip",
             "top10nl_wijk_buurt_twente_rd.gpkg", "wijken_shp_rd_no_epsg.zip"}) {
        auto const file = testing::shared_file("data/real/boundaries/" + std::string(name));
        if (!file)
            continue;
        CAPTURE(name);
        auto const layers = layers_of_file(*file, READER_PROGRAM);
        REQUIRE(layers);
        auto const regions = regions_of(RegionKind::neighbourhood, *layers);
        CHECK(regions);
        if (!regions)
            for (auto const& property : layers->front().features.front().properties)
                MESSAGE(name << ": " << property.name << " = " << property.value);
    }
}
