#include "import.h"
#include "samples.h"

#include "geopackage/geopackage.h"
#include "testing/testing.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>

using namespace area;

namespace {

base::Result<Gathered, ImportRefusal> gathered_from(std::filesystem::path const& file)
{
    return gather_file(a_park(), file, READER_PROGRAM, [](std::int64_t) { return tabular::Next::more; });
}

std::filesystem::path reader_sample(std::string_view name)
{
    return std::filesystem::path(TEST_SOURCE_DIR) / "../../reader/samples" / name;
}

Address const& numbered(Gathered const& gathered, std::int64_t number)
{
    auto const found = std::ranges::find(
        gathered.kept, number, [](Placed const& placed) { return placed.read.address.number; });
    REQUIRE(found != gathered.kept.end());
    return found->read.address;
}

} // namespace

TEST_CASE("a BAG extract in a zip of zips is placed, with kinds and additions")
{
    auto const gathered = gathered_from(reader_sample("bag_nested.zip"));
    REQUIRE(gathered);
    CHECK(gathered->counts.read == 6);
    CHECK(gathered->counts.inside == 5);
    CHECK(gathered->counts.outside == 1);
    CHECK(gathered->counts.skipped == 0);
    CHECK(numbered(*gathered, 546).addition == "K1");
    CHECK(numbered(*gathered, 546).kind == AddressKind::home);
    CHECK(numbered(*gathered, 2).kind == AddressKind::company); // a home with a shop
    CHECK(numbered(*gathered, 20).kind == AddressKind::unknown); // a pitch has no purpose
    CHECK(numbered(*gathered, 1).town == "Grift");
}

TEST_CASE("an extract is known by the names of its members")
{
    CHECK(is_bag_extract(reader_sample("bag_nested.zip")));
    CHECK(is_bag_extract(reader_sample("bag_flat.zip")));
    CHECK_FALSE(is_bag_extract(reader_sample("bomb.zip")));
    CHECK_FALSE(is_bag_extract(reader_sample("terrain.gml")));
}

TEST_CASE("a part of a BAG extract says what is missing, and one that was cut off gives nothing")
{
    CHECK(gathered_from(reader_sample("bag_part.xml")).error() == ImportRefusal::incomplete);
    CHECK(gathered_from(reader_sample("bag_without_numbers.zip")).error() == ImportRefusal::incomplete);
    CHECK(gathered_from(reader_sample("bag_cut.zip")).error() == ImportRefusal::broken);
    CHECK(gathered_from(reader_sample("bomb.zip")).error() == ImportRefusal::not_text);
    CHECK(!i18n::Words(i18n::Language::dutch)(message(ImportRefusal::incomplete)).empty());
}

TEST_CASE("points of a map file are addresses, wherever its own columns of coordinates point")
{
    testing::TempDir folder;
    auto const json = folder.path() / "adressen.geojson";
    std::ofstream(json)
        << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},"features":[)"
        << R"({"type":"Feature","properties":{"postcode":"9401 AB","huisnummer":546,"toevoeging":"K 1","x":1,"y":2},)"
        << R"("geometry":{"type":"Point","coordinates":[235100,556100]}},)"
        << R"({"type":"Feature","properties":{"postcode":"9401AB","huisnummer":7},"geometry":null}]})";
    auto const gathered = gathered_from(json);
    REQUIRE(gathered);
    CHECK(gathered->counts.inside == 1);
    CHECK(gathered->counts.skipped == 1);
    CHECK(gathered->skipped.front().reason == Skip::no_place);
    CHECK(numbered(*gathered, 546).point == geo::Rd{235'100, 556'100});

    geopackage::Layer const layers[] = {{"adres", "Adressen", geopackage::Geometry::point,
        {{"postcode"}, {"huisnummer", geopackage::Kind::integer}, {"openbare_ruimte_naam"}},
        {{{}, {235'050, 556'050}, {std::string("9401AB"), std::int64_t{3}, std::string("Smederij")}}}}};
    auto const gpkg = folder.path() / "adressen.gpkg";
    std::ofstream(gpkg, std::ios::binary) << geopackage::written(layers, testing::now());
    auto const from_gpkg = gathered_from(gpkg);
    REQUIRE(from_gpkg);
    CHECK(from_gpkg->counts.inside == 1);
    CHECK(numbered(*from_gpkg, 3).street == "Smederij");
}

TEST_CASE("a map file without addresses is refused with the reason")
{
    testing::TempDir folder;
    auto const write = [&](std::string_view content) {
        auto const path = folder.path() / "kaart.json";
        std::ofstream(path) << content;
        return gathered_from(path).error();
    };
    CHECK(write(R"({"type":"Point","coordinates":[6.5,53]})") == ImportRefusal::no_columns);
    CHECK(write(R"({"type":"FeatureCollection","features":[]})") == ImportRefusal::broken);
    CHECK(write("{\"type\":") == ImportRefusal::broken);
}
