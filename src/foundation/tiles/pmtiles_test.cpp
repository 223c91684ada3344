#include "pmtiles.h"
#include "tiles.h"

#include "base/fault.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <fstream>
#include <zlib.h>

using tiles::Found;
namespace pm = tiles::pm;

namespace {

void put_number(std::string& out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out += static_cast<char>(0x80 | (value & 0x7f));
    out += static_cast<char>(value);
}

std::string written(pm::Directory const& entries)
{
    std::string out;
    put_number(out, entries.size());
    std::uint64_t before = 0;
    for (auto const& entry : entries) {
        put_number(out, entry.tile - before);
        before = entry.tile;
    }
    for (auto const& entry : entries)
        put_number(out, entry.run);
    for (auto const& entry : entries)
        put_number(out, entry.where.size);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        bool const follows
            = i > 0 && entries[i].where.at == entries[i - 1].where.at + entries[i - 1].where.size;
        put_number(out, follows ? 0 : entries[i].where.at + 1);
    }
    return out;
}

std::string zipped(std::string const& text)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

struct Parts {
    std::string root, metadata, leaves, pictures;
    int kind = 2;
};

std::string whole_file(Parts const& parts)
{
    std::string head = "PMTiles\x03";
    std::uint64_t at = pm::head_bytes;
    auto const put_long = [&](std::uint64_t value) {
        for (int i = 0; i < 8; ++i)
            head += static_cast<char>(value >> (8 * i) & 0xff);
    };
    for (auto const* const part : {&parts.root, &parts.metadata, &parts.leaves, &parts.pictures}) {
        put_long(at);
        put_long(part->size());
        at += part->size();
    }
    head.resize(96, '\0');
    head += std::string{1, pm::packing_gzip, pm::packing_none, static_cast<char>(parts.kind), 0, 3};
    head.resize(pm::head_bytes, '\0');
    return head + parts.root + parts.metadata + parts.leaves + parts.pictures;
}

// Zoom 0 and 1 in the root; of zoom 2 the first two tiles in a leaf, as one run.
Parts small_map()
{
    std::string const pictures = "heelnoordwestzee";
    auto const leaf = zipped(written({{5, 2, {13, 3}}}));
    auto const root = zipped(written({{0, 1, {0, 4}}, {1, 1, {4, 9}}, {5, 0, {0, leaf.size()}}}));
    return {root, zipped(R"({"attribution":"<a href='x'>&copy; Kadaster</a>"})"), leaf, pictures};
}

std::filesystem::path saved(testing::TempDir const& folder, std::string const& bytes)
{
    auto const path = folder.path() / "kaart.pmtiles";
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

} // namespace

TEST_CASE("tiles of a PMTiles file are found through its directories")
{
    testing::TempDir folder;
    auto const map = tiles::opened(saved(folder, whole_file(small_map())));
    CHECK(map->tile({0, 0, 0}).picture == "heel");
    CHECK(map->tile({1, 0, 0}).picture == "noordwest");
    CHECK(map->tile({2, 0, 0}).picture == "zee"); // through the leaf
    CHECK(map->tile({2, 1, 0}).picture == "zee"); // the second of its run
    CHECK(map->tile({2, 0, 0}).picture == "zee"); // the leaf is known now
    for (auto const place : {tiles::Place{1, 1, 1}, {2, 1, 1}, {3, 0, 0}, {1, 2, 0}, {-1, 0, 0}})
        CHECK(map->tile(place).outcome == Found::Outcome::nothing_there);
    CHECK(map->about().content_type == "image/png");
    CHECK(map->about().attribution == "© Kadaster");
    CHECK(map->about().zoom_max == 3);
}

TEST_CASE("tiles are numbered as the specification numbers them")
{
    CHECK(pm::tile_number({0, 0, 0}) == 0);
    CHECK(pm::tile_number({1, 0, 0}) == 1);
    CHECK(pm::tile_number({1, 0, 1}) == 2);
    CHECK(pm::tile_number({1, 1, 1}) == 3);
    CHECK(pm::tile_number({1, 1, 0}) == 4);
    CHECK(pm::tile_number({2, 0, 0}) == 5);
    CHECK(pm::tile_number({2, 1, 0}) == 6);
    CHECK(pm::tile_number({12, 3423, 1763}) == 19'078'479);
}

TEST_CASE("a PMTiles file that is broken or holds no pictures is a fault at the start")
{
    testing::TempDir folder;
    auto vector = small_map();
    vector.kind = 1;
    CHECK_THROWS_AS((void)tiles::opened(saved(folder, whole_file(vector))), base::Fault);
    auto no_root = small_map();
    no_root.root = "geen map";
    CHECK_THROWS_AS((void)tiles::opened(saved(folder, whole_file(no_root))), base::Fault);
    auto const whole = whole_file(small_map());
    for (std::size_t const length : {7U, 50U, 126U, 130U})
        CHECK_THROWS_AS((void)tiles::opened(saved(folder, whole.substr(0, length))), base::Fault);
    auto older = whole;
    older[7] = 2;
    CHECK_THROWS_AS((void)tiles::opened(saved(folder, older)), base::Fault);
}

TEST_CASE("a PMTiles file with broken places answers that there is nothing")
{
    testing::TempDir folder;
    auto cut = whole_file(small_map());
    cut.resize(cut.size() - 16); // the pictures are gone
    CHECK(tiles::opened(saved(folder, cut))->tile({0, 0, 0}).outcome == Found::Outcome::nothing_there);
    auto circle = small_map(); // a leaf that leads to itself
    circle.leaves = zipped(written({{5, 0, {0, 1}}}));
    circle.root = zipped(written({{5, 0, {0, circle.leaves.size()}}}));
    CHECK(tiles::opened(saved(folder, whole_file(circle)))->tile({2, 0, 0}).outcome
        == Found::Outcome::nothing_there);
    auto far = small_map();
    far.root = zipped(written({{0, 1, {~std::uint64_t{0} - 5, 4}}}));
    CHECK(tiles::opened(saved(folder, whole_file(far)))->tile({0, 0, 0}).outcome
        == Found::Outcome::nothing_there);
}

TEST_CASE("a directory that promises more than it holds is broken")
{
    CHECK_FALSE(pm::read_directory(""));
    CHECK_FALSE(pm::read_directory("\xff\xff\xff\xff\x0f"));
    CHECK_FALSE(pm::read_directory(std::string_view("\x02\x01\x01\x01", 4)));
    CHECK_FALSE(pm::read_directory("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"));
    CHECK(pm::read_directory(std::string_view("\0", 1))->empty());
    CHECK_FALSE(pm::unzipped(zipped(std::string(5'000, 'x')), 4'000));
    CHECK_FALSE(pm::unzipped("geen zip", 4'000));
}
