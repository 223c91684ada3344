// What real files of police and municipalities give; where those files are not, these tests are skipped.
#include "choosing.h"
#include "figures.h"
#include "opened.h"
#include "store.h"

#include "test_world.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace inventory;
using testing_world::in_world;
using testing_world::World;

namespace {

std::vector<std::filesystem::path> files_of(std::string_view folder)
{
    std::vector<std::filesystem::path> out;
    auto const found = testing::shared_file(folder);
    if (found)
        for (auto const& entry : std::filesystem::directory_iterator(*found))
            out.push_back(entry.path());
    return out;
}

// 2 by 2 kilometres of Assen.
geo::Shape assen()
{
    auto const middle = geo::to_rd({52.9967, 6.5625});
    auto const at = [&](double dx, double dy) { return geo::Rd{middle.x + dx, middle.y + dy}; };
    return {{{{at(-1000, -1000), at(1000, -1000), at(1000, 1000), at(-1000, 1000)}, {}}}};
}

void check_refused(World& world, std::filesystem::path const& path)
{
    CAPTURE(path.filename().string());
    auto const shown = world.site.post_file("/t/de-grift/inventarisatie/invoer", path);
    if (shown.status == 303) { // a table that only a person can tell the meaning of
        CHECK(shown.location.ends_with("/kolommen"));
        CHECK(world.site.get(shown.location).status == 200);
        return;
    }
    CHECK(shown.status == 422);
    CHECK(shown.html.find("alert") != std::string::npos);
}

void check_nothing_stored(World& world)
{
    auto lease = world.database.lease();
    for (auto const& import : imports(*lease, partnership::Reader(world.scope, {true, true, world.police})))
        CHECK(import.state == ImportState::waiting);
    CHECK(figures_of_round(*lease, partnership::Reader::of_group(world.scope)).empty());
}

} // namespace

TEST_CASE("the crime figures of all municipalities, as StatLine gives them")
{
    auto const file = testing::shared_file("data/real/police/47013NED_misdrijven_gemeente_2022_2023.csv");
    if (!file)
        return;
    auto const reading = read_file(*file, {});
    REQUIRE(reading);
    CHECK(reading->kind == Kind::statline);
    CHECK(reading->wrong_rows == 0);
    auto const found = found_in(*reading);
    CHECK(found.regions.size() > 340);
    auto const choices = suggested_choices(*reading, "Hengelo", {});
    CHECK(choices.region == "Hengelo (O.)");
    CHECK(problems(choices, found).empty());
    auto const counts = counts_of(*reading, choices);
    REQUIRE(counts.size() == 2);
    CHECK(counts[0].count.phenomenon == "all_crimes");
    CHECK(counts[0].count.value > 1'000);
}

TEST_CASE("two thousand reports of Assen are counted, and only inside")
{
    auto const file = testing::shared_file("data/real/mor/assen_meldingen_until_2026-07-15.json");
    if (!file)
        return;
    auto const reading = read_file(*file, {assen(), READER});
    REQUIRE(reading);
    CHECK(reading->rows == 2427);
    CHECK(reading->wrong_rows == 0);
    std::int64_t inside = 0;
    for (auto const& line : reading->lines)
        inside += *line.value;
    CHECK(inside > 100);
    CHECK(inside + reading->outside == reading->rows);
    auto const mapping = suggested(*reading, Source::municipality, {});
    CHECK(std::ranges::none_of(mapping, [](auto const& pair) { return pair.second.empty(); }));
}

TEST_CASE("the reports of Assen become figures of the park without a place or an address")
{
    auto const file = testing::shared_file("data/real/mor/assen_meldingen_until_2026-07-15.json");
    if (!file)
        return;
    in_world([&](World& world) {
        world.bound(assen());
        auto const sent = world.site.post_file("/t/de-grift/inventarisatie/invoer", *file);
        REQUIRE(sent.status == 303);
        auto const preview = world.site.get(sent.location);
        CHECK(preview.html.find("Buiten de grens") != std::string::npos);
        CHECK(
            world.site
                .post(sent.location, {{"source", "municipality"}, {"origin", "Meldingen"}, {"area", "park"}})
                .status
            == 303);
        CHECK(!figures_of_round(*world.database.lease(), partnership::Reader::of_group(world.scope)).empty());
        CHECK(world.site.get("/t/de-grift/inventarisatie/cijfers/litter").status == 200);
        auto const import
            = imports(*world.database.lease(), partnership::Reader(world.scope, {true, true, world.police}))
                  .at(0);
        CHECK(!world.house.files->path(import.file));
    });
}

TEST_CASE("tables of others are refused with a message or asked about, and nothing is stored")
{
    auto const files = files_of("data/real/bad_inputs/csv");
    if (files.empty())
        return;
    in_world([&](World& world) {
        for (auto const& path : files)
            check_refused(world, path);
        check_nothing_stored(world);
    });
}

TEST_CASE("spreadsheets of others are refused with a message or asked about, and nothing is stored")
{
    auto const files = files_of("data/real/bad_inputs/spreadsheets");
    if (files.empty())
        return;
    in_world([&](World& world) {
        for (auto const& path : files)
            check_refused(world, path);
        check_nothing_stored(world);
    });
}
