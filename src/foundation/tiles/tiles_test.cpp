#include "served.h"
#include "tiles.h"

#include "base/fault.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

namespace {

void make_mbtiles(std::filesystem::path const& path, std::string const& format)
{
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
    auto const sql
        = "create table metadata (name text, value text);"
          "create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);"
          "insert into metadata values ('format', '"
        + format
        + "'), ('minzoom', '0'), ('maxzoom', '2'),"
          " ('attribution', '<a href=\"x\">&copy; Kadaster</a>');"
          "insert into tiles values (0, 0, 0, 'heel'), (1, 0, 1, 'noordwest'), (1, 1, 0, 'zuidoost');";
    CHECK(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
}

http::Request asked(std::string path)
{
    http::Request request;
    request.method = http::Method::get;
    request.path = std::move(path);
    return request;
}

} // namespace

TEST_CASE("a tile is found by its place counted from the north")
{
    testing::TempDir folder;
    make_mbtiles(folder.path() / "kaart.mbtiles", "png");
    auto const file = tiles::opened(folder.path() / "kaart.mbtiles");
    CHECK(file->tile({0, 0, 0}).picture == "heel");
    CHECK(file->tile({1, 0, 0}).picture == "noordwest");
    CHECK(file->tile({1, 1, 1}).picture == "zuidoost");
    CHECK(file->tile({1, 1, 0}).outcome == tiles::Found::Outcome::nothing_there);
    for (auto const place : {tiles::Place{1, 2, 0}, {1, -1, 0}, {1, 0, 2}, {-1, 0, 0}, {23, 0, 0}})
        CHECK(file->tile(place).outcome == tiles::Found::Outcome::nothing_there);
    CHECK(file->about().content_type == "image/png");
    CHECK(file->about().zoom_max == 2);
    CHECK(file->about().attribution == "© Kadaster");
}

TEST_CASE("a file that is missing, no MBTiles or without pictures is a fault at the start")
{
    testing::TempDir folder;
    CHECK_THROWS_AS((void)tiles::opened(folder.path() / "geen.mbtiles"), base::Fault);
    sqlite3* handle = nullptr;
    sqlite3_open((folder.path() / "leeg.mbtiles").c_str(), &handle);
    sqlite3_exec(handle, "create table other (id integer)", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    CHECK_THROWS_AS((void)tiles::opened(folder.path() / "leeg.mbtiles"), base::Fault);
    make_mbtiles(folder.path() / "vector.mbtiles", "pbf");
    CHECK_THROWS_AS((void)tiles::opened(folder.path() / "vector.mbtiles"), base::Fault);
}

TEST_CASE("tiles are served with a day to keep them, and what is no tile is not there")
{
    testing::TempDir folder;
    make_mbtiles(folder.path() / "kaart.mbtiles", "jpg");
    tiles::Served const served("/kaart", tiles::opened(folder.path() / "kaart.mbtiles"));
    auto const tile = served.answer(asked("/kaart/1/0/0"));
    REQUIRE(tile);
    CHECK(tile->status == 200);
    CHECK(tile->text() == "noordwest");
    CHECK(tile->header("Content-Type") == "image/jpeg");
    CHECK(tile->header("Cache-Control") == "public, max-age=86400");
    for (auto const* const path : {"/kaart/1/0", "/kaart/x/0/0", "/kaart/1/0/0/0",
             "/kaart/99999999999999999999/0/0", "/kaart/../geheim"})
        CHECK(served.answer(asked(path))->status == 404);
    CHECK(served.answer(asked("/kaart/1/1/0"))->status == 204);
    CHECK_FALSE(served.answer(asked("/kaarten")));
    CHECK_FALSE(served.answer(asked("/")));
    CHECK(served.answer(asked("/kaart/tegels.json"))->text().find("\"/kaart/{z}/{x}/{y}\"")
        != std::string_view::npos);
}

TEST_CASE("without a file the map in the browser hears that there are no tiles")
{
    tiles::Served const served("/kaart", nullptr);
    CHECK(served.answer(asked("/kaart/tegels.json"))->text() == "{\"tiles\":[]}");
    CHECK(served.answer(asked("/kaart/1/0/0"))->status == 404);
}
