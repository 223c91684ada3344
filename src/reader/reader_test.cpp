#include "archive/archive.h"
#include "tabular/reader.h"
#include "tabular/writing.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <unistd.h>

using tabular::Reader;
using tabular::ReaderLimits;
using tabular::ReadError;

namespace {

std::string sample(std::string const& name) { return std::string(TEST_SOURCE_DIR "/samples/") + name; }

std::optional<ReadError> layers_error(std::string const& file, ReaderLimits const& limits = {})
{
    auto const found = Reader(READER_PROGRAM, limits).layers(file);
    return found ? std::nullopt : std::optional(found.error());
}

std::optional<ReadError> tables_error(std::string const& file, ReaderLimits const& limits = {})
{
    auto const found = Reader(READER_PROGRAM, limits).tables(file);
    return found ? std::nullopt : std::optional(found.error());
}

std::optional<std::filesystem::path> real_data()
{
    char const* const set = std::getenv("TERREINWIJZER_REAL_DATA");
    std::filesystem::path const path = set ? set : TEST_SOURCE_DIR "/../../../shared/data/real";
    if (std::filesystem::exists(path))
        return path;
    MESSAGE("the real files are not here: this test is skipped");
    return std::nullopt;
}

// The files of a folder with this beginning, as one zip, called by what stands behind it.
std::filesystem::path zip_of(std::filesystem::path const& folder, std::string_view beginning)
{
    std::vector<archive::Entry> entries;
    for (auto const& file : std::filesystem::directory_iterator(folder)) {
        auto const name = file.path().filename().string();
        if (!name.starts_with(beginning) || !name.ends_with(".xml"))
            continue;
        std::ifstream in(file.path(), std::ios::binary);
        entries.push_back({name.substr(beginning.size()), {std::istreambuf_iterator<char>(in), {}}});
    }
    auto const path = std::filesystem::temp_directory_path() / ("bag-" + std::to_string(getpid()) + ".zip");
    std::ofstream(path, std::ios::binary) << archive::written(entries, {});
    return path;
}

} // namespace

TEST_CASE("a zipped shapefile without .prj is placed by its numbers, and says so")
{
    auto const found = Reader(READER_PROGRAM).layers(sample("shape_without_prj.zip"));
    REQUIRE(found.has_value());
    REQUIRE(found->size() == 1);
    geo::Layer const& layer = found->front();
    CHECK(layer.crs == geo::Crs::rd);
    CHECK(layer.crs_source == geo::CrsSource::guessed);
    REQUIRE(layer.features.size() == 2);
    CHECK(layer.features[1].property("NAAM") == "Vak 1");
    CHECK(geo::area_m2(layer.features[0].shape) == doctest::Approx(10'000));
}

TEST_CASE("the .shp alone, without what belongs to it, still gives its areas")
{
    auto const found = Reader(READER_PROGRAM).layers(sample("alone.shp"));
    REQUIRE(found.has_value());
    CHECK(found->front().features.size() == 2);
}

TEST_CASE("GML and KML are read, and another system is brought to RD")
{
    for (char const* name : {"terrain.gml", "terrain.kml", "mercator.geojson"}) {
        auto const found = Reader(READER_PROGRAM).layers(sample(name));
        REQUIRE_MESSAGE(found.has_value(), std::string(name));
        REQUIRE(found->front().features.size() == 1);
        CHECK(geo::problems(found->front().features[0].shape).empty());
    }
    auto const mercator = Reader(READER_PROGRAM).layers(sample("mercator.geojson"));
    auto const middle = geo::to_wgs(geo::bounds(mercator->front().features[0].shape).low);
    CHECK(middle.lon == doctest::Approx(6.5).epsilon(0.0001));
}

TEST_CASE("each kind of bad file has its own answer")
{
    CHECK(layers_error(sample("nothing.zip")) == ReadError::missing);
    CHECK(layers_error(sample("empty.geojson")) == ReadError::empty);
    CHECK(layers_error(sample("broken.geojson")) == ReadError::broken);
    CHECK(layers_error(sample("africa.geojson")) == ReadError::outside_netherlands);
    CHECK(layers_error(sample("shape_of_nowhere.zip")) == ReadError::unknown_crs);
    CHECK(layers_error(sample("notes.txt")) == ReadError::unknown_kind);
    CHECK(layers_error(sample("letters.zip")) == ReadError::unknown_kind);
    CHECK(tables_error(sample("notes.txt")) == ReadError::unknown_kind);
    CHECK(tables_error(sample("protected.xlsx")) == ReadError::password);
    CHECK(layers_error(sample("protected.zip")) == ReadError::password);
    CHECK(tables_error(sample("terrain.kml")) == ReadError::unknown_kind);
}

TEST_CASE("every limit is met")
{
    std::string const shape = sample("shape_without_prj.zip");
    CHECK(layers_error(sample("bomb.zip"), {.unpacked_bytes = 10'000'000}) == ReadError::too_large);
    CHECK(layers_error(shape, {.members = 2}) == ReadError::too_large);
    CHECK(layers_error(shape, {.features = 1}) == ReadError::too_large);
    CHECK(layers_error(shape, {.vertices = 7}) == ReadError::too_large);
    CHECK(layers_error(shape, {.time = std::chrono::milliseconds(1)}) == ReadError::too_slow);
}

TEST_CASE("a reader that is not there, fails or talks nonsense hurts nobody")
{
    std::string const shape = sample("shape_without_prj.zip");
    auto const error = [&](char const* program) { return Reader(program).layers(shape).error(); };
    CHECK(error("/nowhere/reader") == ReadError::no_reader);
    CHECK(error("/bin/false") == ReadError::crashed);
    CHECK(error("/bin/true") == ReadError::crashed);
    CHECK(error("/bin/echo") == ReadError::crashed);
}

TEST_CASE("what the XLSX writer writes, the reader reads")
{
    auto const path = std::filesystem::temp_directory_path() / "terreinwijzer-reader-test";
    {
        tabular::XlsxWriter writer(path.string());
        std::array<std::string_view, 3> const header{"naam", "aantal", "datum"};
        writer.sheet("Adressen", header);
        writer.row({"Café =1+1", 12.5, moment::Date{2026, 1, 31}});
        writer.row({"=1+1", std::int64_t{7}, moment::Date{}});
        writer.finish();
    }
    auto const found = Reader(READER_PROGRAM).tables(path.string());
    CHECK(tables_error(path.string(), {.cells = 5}) == ReadError::too_large);
    std::filesystem::remove(path);
    REQUIRE(found.has_value());
    CHECK(found->front().name == "Adressen");
    CHECK(found->front().rows
        == std::vector<tabular::Row>{
            {"naam", "aantal", "datum"}, {"Café =1+1", "12.5", "2026-01-31"}, {"=1+1", "7"}});
}

TEST_CASE("the real map files give their known features in RD")
{
    auto const real = real_data();
    if (!real)
        return;
    struct File {
        char const* path;
        std::size_t features;
        geo::Crs crs;
    };
    for (File const& file :
        {File{"business_parks/top10nl_industriekern_overijssel_rd.gpkg", 14, geo::Crs::rd},
            File{"business_parks/ibis_rijssen_holten_2017.geojson", 22, geo::Crs::wgs84},
            File{"boundaries/top10nl_wijk_buurt_twente_rd.gpkg", 169, geo::Crs::rd},
            File{"boundaries/groningen_buurt2017_cbs_shp_wgs84.zip", 108, geo::Crs::wgs84},
            File{"boundaries/groningen_wijk2017_cbs_shp_wgs84.zip", 15, geo::Crs::wgs84},
            File{"boundaries/wijken_shp_rd_no_epsg.zip", 14, geo::Crs::rd},
            File{"boundaries/gemeenten_gelderland_overijssel_rd.geojson", 76, geo::Crs::rd},
            File{"postcodes/groningen_postcode4_shp_wgs84.zip", 50, geo::Crs::wgs84}}) {
        auto const found = Reader(READER_PROGRAM).layers((*real / file.path).string());
        REQUIRE_MESSAGE(found.has_value(), std::string(file.path));
        CHECK(found->front().features.size() == file.features);
        CHECK(found->front().crs == file.crs);
        CHECK(found->front().crs_source == geo::CrsSource::told);
        for (geo::Feature const& feature : found->front().features)
            CHECK_MESSAGE(geo::problems(geo::repaired(feature.shape)).empty(), std::string(file.path));
    }
}

TEST_CASE("a register extract gives the addresses that are valid now, flat or as a zip of zips")
{
    for (auto const* const name : {"bag_flat.zip", "bag_nested.zip"}) {
        CAPTURE(name);
        auto const found = Reader(READER_PROGRAM).tables(sample(name));
        REQUIRE(found.has_value());
        auto const& rows = found->front().rows;
        REQUIRE(rows.size() == 7);
        CHECK(rows[0]
            == tabular::Row{"openbareruimte", "huisnummer", "huisletter", "huisnummertoevoeging", "postcode",
                "woonplaats", "nummeraanduiding_id", "x", "y", "gebruiksdoel"});
        CHECK(rows[1]
            == tabular::Row{"Smederij", "1", "", "", "9401AB", "Grift", "9999200000000001", "235060.000",
                "556050.000", "industriefunctie"});
        CHECK(rows[2][2] == "A"); // the second address of the same object
        CHECK(rows[2][7] == "235060.000");
        CHECK(rows[3][3] == "K1");
        CHECK(rows[4][9] == "woonfunctie,winkelfunctie");
        CHECK(rows[6][0] == "Aambeeld"); // a pitch, in its middle
        CHECK(rows[6][7] == "235305.000");
    }
}

TEST_CASE("a register extract with a part missing, cut off or too large is refused")
{
    CHECK(tables_error(sample("bag_part.xml")) == ReadError::incomplete);
    CHECK(tables_error(sample("bag_without_numbers.zip")) == ReadError::incomplete);
    CHECK(tables_error(sample("bag_cut.zip")) == ReadError::broken);
    ReaderLimits few;
    few.features = 5;
    CHECK(tables_error(sample("bag_nested.zip"), few) == ReadError::too_large);
    ReaderLimits small;
    small.unpacked_bytes = 6'000;
    CHECK(tables_error(sample("bag_flat.zip"), small) == ReadError::too_large);
    CHECK(tables_error(sample("bag_nested.zip"), small) == ReadError::too_large);
}

TEST_CASE("rows come one by one, until enough")
{
    std::size_t seen = 0;
    auto const all = [&](std::size_t number, tabular::Cells cells) {
        CHECK(number == ++seen);
        CHECK(cells.size() >= 9); // a pitch has no purpose at its end
        return tabular::Next::more;
    };
    CHECK(Reader(READER_PROGRAM).rows(sample("bag_nested.zip"), all).has_value());
    CHECK(seen == 7);
    seen = 0;
    auto const two = [&](std::size_t, tabular::Cells) {
        return ++seen == 2 ? tabular::Next::stop : tabular::Next::more;
    };
    CHECK(Reader(READER_PROGRAM).rows(sample("bag_nested.zip"), two).has_value());
    CHECK(seen == 2);
    auto const none = [](std::size_t, tabular::Cells) { return tabular::Next::more; };
    CHECK(Reader(READER_PROGRAM).rows(sample("bag_cut.zip"), none).error() == ReadError::broken);
}

TEST_CASE("the real extract of Doesburg gives its current addresses")
{
    auto const real = real_data();
    if (!real)
        return;
    auto const zip = zip_of(*real / "addresses", "bag2_doesburg_");
    auto const found = Reader(READER_PROGRAM).tables(zip.string());
    std::filesystem::remove(zip);
    REQUIRE(found.has_value());
    auto const& rows = found->front().rows;
    for (auto const& row : rows)
        CHECK_MESSAGE((&row == rows.data() || (row.size() >= 9 && row[5] == "Doesburg" && !row[0].empty())),
            row.front());
    CHECK(rows.size() == 11); // two berths, two pitches and two objects, some with more addresses
}

TEST_CASE("the real spreadsheets answer, and those with a password say so")
{
    auto const real = real_data();
    if (!real)
        return;
    for (auto const& entry : std::filesystem::directory_iterator(*real / "bad_inputs/spreadsheets")) {
        auto const error = tables_error(entry.path().string());
        bool const has_password = entry.path().filename().string().starts_with("pass_protected");
        CHECK_MESSAGE((error == ReadError::password) == has_password, entry.path().string());
        CHECK_MESSAGE(error != ReadError::crashed, entry.path().string());
        CHECK_MESSAGE(error != ReadError::too_slow, entry.path().string());
    }
    auto const found = Reader(READER_PROGRAM).tables((*real / "bad_inputs/spreadsheets/date.xls").string());
    REQUIRE(found.has_value());
    CHECK(found->front().rows.front() == tabular::Row{"2021-01-01", "15"});
    auto const counted
        = Reader(READER_PROGRAM).tables((*real / "bad_inputs/spreadsheets/date_1904.xlsx").string());
    REQUIRE(counted.has_value());
    CHECK(counted->front().rows.front() == tabular::Row{"2021-01-01", "15"});
}
