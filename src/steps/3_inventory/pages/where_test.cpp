#include "store.h"
#include "test_world.h"

#include "keeping.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace inventory;
using testing_world::in_world;
using testing_world::World;

namespace {

constexpr std::string_view page = "/t/de-grift/inventarisatie/cijfers/burglary";
constexpr std::string_view squares = "/t/de-grift/inventarisatie/cijfers/burglary/vlakken.json";

bool has(visit::testing::Shown const& shown, std::string_view words)
{
    return shown.html.find(words) != std::string::npos;
}

geo::Shape a_park()
{
    return {{{{{235'000, 556'000}, {235'400, 556'000}, {235'400, 556'250}, {235'000, 556'250}}, {}}}};
}

// Smederij and Aambeeld, each a part of the park.
void divide(World& world)
{
    world.bound(a_park());
    auto lease = world.database.lease();
    REQUIRE(area::import_addresses(*lease, world.scope,
        "straat;huisnummer;postcode;x;y\nSmederij;2;9401AB;235050;556050\nSmederij;4;9401AB;235100;556050\n"
        "Aambeeld;5;9401AC;235200;556200\n",
        testing::now()));
    area::make_sub_area(*lease, world.scope, {{}, "Zuid", {"Smederij"}, {}});
    area::make_sub_area(*lease, world.scope, {{}, "Noord", {"Aambeeld"}, {}});
}

struct Group {
    geo::Rd at;
    int count = 0;
};
// Spread over the year, so that no month is few.
std::string incidents(std::vector<Group> const& groups)
{
    std::string out = "datum;soort melding;x;y\n";
    int number = 0;
    for (auto const& group : groups)
        for (int i = 0; i < group.count; ++i, ++number)
            out += fmt::format("2026-{:02}-11;Inbraak;{};{}\n", number % 12 + 1, group.at.x, group.at.y);
    return out;
}

std::string sent(World& world, std::string const& table, std::string_view source)
{
    auto const path
        = world.site.post_file("/t/de-grift/inventarisatie/invoer", world.file("cijfers.csv", table))
              .location;
    auto const saved = world.site.post(path,
        {{"source", std::string(source)}, {"origin", "Uitdraai"}, {"area", "park"}, {"map_0", "burglary"},
            {"sharing", "working_group"}});
    REQUIRE(saved.status == 303);
    return path;
}

std::vector<Group> a_year()
{
    return {{{235'050, 556'050}, 40}, {{235'150, 556'050}, 30}, {{235'220, 556'210}, 90},
        {{235'390, 556'240}, 3}, {{235'010, 556'240}, 12}};
}

nlohmann::json levels(World& world, std::string_view path)
{
    auto const shown = world.site.get(path);
    REQUIRE(shown.status == 200);
    return nlohmann::json::parse(shown.html).at("levels");
}

} // namespace

TEST_CASE("a file with points is shown on a map, in squares and by sub-area")
{
    in_world([](World& world) {
        divide(world);
        sent(world, incidents(a_year()), "police");
        auto const shown = world.site.get(page);
        CHECK(has(shown, "square-map"));
        CHECK(has(shown, "/vlakken.json?bron=police"));
        CHECK(has(shown, "Elders op het terrein"));
        CHECK(has(shown, "Zoals ze waren op"));
        CHECK(has(shown, "jan 2026 tot en met dec 2026"));
        testing::golden("where.html", shown.html);
    });
}

TEST_CASE("the map in the browser gets each distance, with no square of fewer than five")
{
    in_world([](World& world) {
        divide(world);
        sent(world, incidents(a_year()), "police");
        auto const all = levels(world, squares);
        REQUIRE(all.size() == map_sides_m.size());
        CHECK(all[0]["side"] == 100);
        std::int64_t nearest = 0;
        for (auto const& square : all[0]["squares"])
            nearest += square[3].get<std::int64_t>();
        for (auto const& level : all) {
            std::int64_t sum = 0;
            for (auto const& square : level["squares"]) {
                CHECK(square[3].get<std::int64_t>() >= shown_min);
                sum += square[3].get<std::int64_t>();
            }
            CHECK(sum == nearest);
        }
        CHECK(all[0]["squares"][0] == nlohmann::json({2352, 5562, 100, 90}));
        CHECK(levels(world, std::string(squares) + "?bron=fire_brigade") == all); // one that is not there
    });
}

TEST_CASE("of two sources one is shown at a time")
{
    in_world([](World& world) {
        divide(world);
        sent(world, incidents(a_year()), "police");
        sent(world, incidents({{{235'250, 556'150}, 60}}), "municipality");
        CHECK(has(world.site.get(page), "?bron=municipality"));
        auto const path = std::string(squares) + "?bron=";
        CHECK(levels(world, path + "municipality")[0]["squares"].size() == 1);
        CHECK(levels(world, path + "police")[0]["squares"].size() > 1);
        CHECK(levels(world, squares) == levels(world, path + "police")); // the first of the list
    });
}

TEST_CASE("a phenomenon without places has no map, and one that does not exist no answer")
{
    in_world([](World& world) {
        {
            auto lease = world.database.lease();
            store_figures(*lease, world.scope,
                {Source::police, "Uitdraai", Area::park, "",
                    {{"2.5.1", "Inbraak", "burglary", {Span::year, 2026, 0}, 24}}},
                testing::now());
        }
        CHECK_FALSE(has(world.site.get(page), "square-map"));
        CHECK(world.site.get(squares).status == 404);
        CHECK(world.site.get("/t/de-grift/inventarisatie/cijfers/nothing/vlakken.json").status == 404);
    });
}

TEST_CASE("who may not see the figures gets no map of them")
{
    in_world([](World& world) {
        divide(world);
        auto const path = sent(world, incidents(a_year()), "police");
        world.site.as(world.entrepreneur);
        CHECK(world.site.get(squares).status == 403);
        world.site.as(world.partner);
        CHECK(world.site.get(squares).status == 200);
        CHECK(has(world.site.get(page), "Elders op het terrein"));
        world.site.as(world.adviser);
        CHECK(world.site.post(path + "/delen", {{"sharing", "own_organisation"}}).status != 500);
        {
            auto lease = world.database.lease();
            auto const id = imports(*lease, partnership::Reader(world.scope, {true, true, {}})).front().id;
            update_sharing(*lease, partnership::Reader::of_group(world.scope), id,
                partnership::Sharing::own_organisation);
        }
        world.site.as(world.partner);
        CHECK(world.site.get(squares).status == 404);
        CHECK_FALSE(has(world.site.get(page), "Elders op het terrein"));
    });
}

TEST_CASE("taking back, replacing and the end of the term take the places along")
{
    in_world([](World& world) {
        divide(world);
        auto const first = sent(world, incidents(a_year()), "police");
        auto const second = sent(world, incidents({{{235'050, 556'050}, 60}}), "police");
        CHECK(levels(world, squares)[0]["squares"][0][3] == 60); // the newest takes the place of the first
        CHECK(world.site.post(second + "/terugdraaien").status == 303);
        CHECK(levels(world, squares)[0]["squares"][0][3] == 90);
        CHECK(world.site.post(first + "/terugdraaien").status == 303);
        CHECK(world.site.get(squares).status == 404);
        auto const left = [&] {
            auto lease = world.database.lease();
            return lease->count("select count(*) from inventory_place")
                + lease->count("select count(*) from inventory_placed")
                + lease->count("select count(*) from inventory_sub_area");
        };
        CHECK(left() == 0);
        sent(world, incidents(a_year()), "police");
        CHECK(left() > 0);
        auto lease = world.database.lease();
        lease->run("update partnership_partnership set ended_on = ? where id = ?", moment::Date{2027, 4, 1},
            world.scope.partnership);
        CHECK(destroy_dossier(*lease, world.scope.partnership, {2040, 1, 1}) > 0);
        CHECK(lease->count("select count(*) from inventory_place") == 0);
        CHECK(lease->count("select count(*) from inventory_sub_area") == 0);
    });
}

TEST_CASE("the page says by which sub-areas it was counted, and when they are others now")
{
    in_world([](World& world) {
        divide(world);
        sent(world, incidents(a_year()), "police");
        CHECK_FALSE(has(world.site.get(page), "De deelgebieden zijn daarna veranderd"));
        {
            auto lease = world.database.lease();
            area::make_sub_area(*lease, world.scope, {{}, "Oost", {}, a_park()});
        }
        auto const changed = world.site.get(page);
        CHECK(has(changed, "De deelgebieden zijn daarna veranderd"));
        CHECK_FALSE(has(changed, "Oost"));
    });
}

TEST_CASE("figures from before there were sub-areas ask to be read in again")
{
    in_world([](World& world) {
        world.bound(a_park());
        sent(world, incidents(a_year()), "police");
        CHECK(has(world.site.get(page), "square-map"));
        CHECK_FALSE(has(world.site.get(page), "Per deelgebied"));
        {
            auto lease = world.database.lease();
            area::make_sub_area(*lease, world.scope, {{}, "Zuid", {"Smederij"}, {}});
        }
        CHECK(has(world.site.get(page), "Deze cijfers zijn nog niet per deelgebied geteld"));
    });
}

TEST_CASE("where a month would be told, nothing of where is shown")
{
    in_world([](World& world) {
        divide(world);
        std::string table = "datum;soort melding;x;y\n";
        for (int year = 2023; year <= 2026; ++year)
            for (int i = 0; i < (year == 2023 ? 3 : 30); ++i)
                table += fmt::format("{};Inbraak;{};556050\n", year, 235'050 + i * 7);
        sent(world, table, "police");
        auto const shown = world.site.get(page);
        CHECK(has(shown, "laten wij niet zien"));
        CHECK_FALSE(has(shown, "square-map"));
        CHECK_FALSE(has(shown, "Elders op het terrein"));
        for (auto const& level : levels(world, squares))
            CHECK(level["squares"].empty());
    });
}

TEST_CASE("the map asks no more statements when there is more to show")
{
    in_world([](World& world) {
        divide(world);
        sent(world, incidents({{{235'050, 556'050}, 60}}), "police");
        auto const statements = [&](std::string_view path) {
            auto const before = world.database.statements();
            world.site.get(path);
            return world.database.statements() - before;
        };
        statements(page);
        auto const on_page = statements(page), on_map = statements(squares);
        for (int i = 0; i < 3; ++i)
            sent(world, incidents(a_year()), "police");
        sent(world, incidents(a_year()), "municipality");
        statements(page); // the first takes the message of what was saved away
        CHECK(statements(page) == on_page);
        CHECK(statements(squares) == on_map);
    });
}
