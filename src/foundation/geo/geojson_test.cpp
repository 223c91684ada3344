#include "geojson.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <optional>

using geo::MapError;

namespace {

std::string polygon(std::string_view coordinates)
{
    return fmt::format(R"({{"type":"Feature","properties":{{"naam":"De \"Hoek\"","nr":7,"leeg":null}},)"
                       R"("geometry":{{"type":"Polygon","coordinates":[[{}]]}}}})",
        coordinates);
}

geo::Layer layer(std::string_view text)
{
    auto found = geo::from_geojson(text);
    REQUIRE(found.has_value());
    return *found;
}

std::optional<MapError> error(std::string_view text)
{
    auto const found = geo::from_geojson(text);
    return found ? std::nullopt : std::optional(found.error());
}

std::optional<std::filesystem::path> real_data()
{
    char const* const set = std::getenv("TERREINWIJZER_REAL_DATA");
    std::filesystem::path const path = set ? set : TEST_SOURCE_DIR "/../../../../shared/data/real";
    if (std::filesystem::exists(path))
        return path;
    MESSAGE("the real files are not here: this test is skipped");
    return std::nullopt;
}

std::string content(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

constexpr std::string_view in_rd = "[231000,480000],[231100,480000],[231100,480100],[231000,480000]";
constexpr std::string_view in_wgs = "[6.50,52.30],[6.51,52.30],[6.51,52.31],[6.50,52.30]";
constexpr std::string_view swapped = "[52.30,6.50],[52.30,6.51],[52.31,6.51],[52.30,6.50]";
constexpr std::string_view in_africa = "[20.1,1.2],[20.2,1.2],[20.2,1.3],[20.1,1.2]";

} // namespace

TEST_CASE("the system of the coordinates is found by their range")
{
    CHECK(layer(polygon(in_rd)).crs == geo::Crs::rd);
    CHECK(layer(polygon(in_rd)).crs_source == geo::CrsSource::guessed);
    CHECK(layer(polygon(in_wgs)).crs_source == geo::CrsSource::told);
    CHECK(layer(polygon(swapped)).crs_source == geo::CrsSource::guessed_swapped);
    CHECK(geo::area_m2(layer(polygon(in_rd)).features[0].shape) == doctest::Approx(5'000));
    CHECK(layer(polygon(swapped)).features[0].shape == layer(polygon(in_wgs)).features[0].shape);
}

TEST_CASE("properties become text")
{
    auto const feature = layer(polygon(in_rd)).features[0];
    CHECK(feature.property("naam") == "De \"Hoek\"");
    CHECK(feature.property("nr") == "7");
    CHECK(feature.property("leeg").empty());
    CHECK(feature.property("other").empty());
}

TEST_CASE("the older crs member is understood")
{
    auto const text = [](std::string_view code, std::string_view place) {
        return fmt::format(R"({{"type":"FeatureCollection","name":"x","crs":{{"type":"name","properties":)"
                           R"({{"name":"urn:ogc:def:crs:EPSG::{}"}}}},"features":[{}]}})",
            code, polygon(place));
    };
    CHECK(layer(text("28992", in_rd)).crs_source == geo::CrsSource::told);
    CHECK(layer(text("28992", in_rd)).name == "x");
    CHECK(error(text("3857", "[723000,6850000],[723100,6850000],[723100,6850100]"))
        == MapError::unsupported_crs);
}

TEST_CASE("each kind of bad file has its own answer")
{
    CHECK(error("") == MapError::empty);
    CHECK(error("  \n") == MapError::empty);
    CHECK(error("{\"type\":") == MapError::not_json);
    CHECK(error("PK\x03\x04") == MapError::not_json);
    CHECK(error("[1,2]") == MapError::not_geojson);
    CHECK(error(R"({"type":"FeatureCollection"})") == MapError::not_geojson);
    CHECK(error(R"({"type":"FeatureCollection","features":[]})") == MapError::no_features);
    CHECK(error(R"({"type":"Feature","properties":null,"geometry":null})") == MapError::no_geometry);
    CHECK(error(R"({"type":"Circle","coordinates":[1,2]})") == MapError::unsupported_geometry);
    CHECK(error(R"({"type":"Point","coordinates":["6.5","52.3"]})") == MapError::not_geojson);
    CHECK(error(polygon("[6.5,52.3]")) == MapError::not_geojson);
    CHECK(error(polygon(in_africa)) == MapError::outside_netherlands);
    std::string const deep(100'000, '[');
    CHECK(error(deep + std::string(100'000, ']')) == MapError::not_geojson);
}

TEST_CASE("points, lines and collections are kept apart")
{
    auto const found = layer(R"({"type":"GeometryCollection","geometries":[
        {"type":"Point","coordinates":[6.5,52.3,12]},
        {"type":"MultiPoint","coordinates":[[6.5,52.3],[6.6,52.3]]},
        {"type":"LineString","coordinates":[[6.5,52.3],[6.6,52.3]]}]})");
    REQUIRE(found.features.size() == 1);
    CHECK(found.features[0].points.size() == 3);
    CHECK(found.features[0].lines.size() == 1);
    CHECK(found.features[0].shape.empty());
}

TEST_CASE("what is written reads back")
{
    auto const found = layer(polygon(in_rd));
    for (auto const crs : {geo::Crs::rd, geo::Crs::wgs84}) {
        auto const back = layer(geo::to_geojson(found.features, crs));
        CHECK(back.crs == crs);
        CHECK(back.crs_source == geo::CrsSource::told);
        CHECK(back.features[0].property("naam") == "De \"Hoek\"");
        CHECK(geo::area_m2(back.features[0].shape) == doctest::Approx(5'000).epsilon(0.001));
    }
    CHECK(geo::from_stored(
              geo::stored(layer(geo::to_geojson(found.features[0].shape, geo::Crs::rd)).features[0].shape))
        == found.features[0].shape);
}

TEST_CASE("the real map files read, and mended areas are sound")
{
    auto const real = real_data();
    if (!real)
        return;
    struct File {
        char const* path;
        std::size_t features;
        geo::Crs crs;
        std::size_t unsound;
    };
    for (File const& file :
        {File{"business_parks/ibis_rijssen_holten_2017.geojson", 22, geo::Crs::wgs84, 0},
            File{"business_parks/groningen_cbs_buurt2017_businessparks_wgs84.geojson", 6, geo::Crs::wgs84, 0},
            File{"boundaries/enschede_buurten_2013_wgs84.geojson", 70, geo::Crs::wgs84, 0},
            File{"boundaries/gemeenten_gelderland_overijssel_rd.geojson", 76, geo::Crs::rd, 0},
            File{"postcodes/groningen_pc6_polygons_businessparks_wgs84.geojson", 0, geo::Crs::wgs84, 0},
            File{"bad_inputs/geometry_invalid/groningen_buurtindeling_invalid_wgs84.geojson", 4,
                geo::Crs::wgs84, 0},
            File{"bad_inputs/geometry_invalid/groningen_pc6_invalid_wgs84.geojson", 5, geo::Crs::wgs84, 0}}) {
        auto const found = geo::from_geojson(content(*real / file.path));
        REQUIRE_MESSAGE(found.has_value(), file.path);
        std::size_t unsound = 0;
        std::size_t raw = 0;
        for (geo::Feature const& feature : found->features) {
            raw += geo::problems(feature.shape).empty() ? 0 : 1;
            auto const mended = geo::repaired(feature.shape);
            auto const left = geo::problems(mended);
            unsound += left.empty() ? 0 : 1;
        }
        MESSAGE(
            file.path << ": " << found->features.size() << " features, unsound " << raw << " -> " << unsound);
        CHECK((file.features == 0 || found->features.size() == file.features));
        CHECK(found->crs == file.crs);
        CHECK(unsound == file.unsound);
    }
}

TEST_CASE("no real bad file brings the reading down")
{
    auto const real = real_data();
    if (!real)
        return;
    for (char const* folder : {"bad_inputs/geojson_bad", "bad_inputs/geojson_good"})
        for (auto const& entry : std::filesystem::directory_iterator(*real / folder)) {
            auto const found = geo::from_geojson(content(entry.path()));
            CHECK_MESSAGE((!found || !found->features.empty()), entry.path());
            MESSAGE(
                entry.path().filename().string() << " " << (found ? -1 : static_cast<int>(found.error())));
        }
}
