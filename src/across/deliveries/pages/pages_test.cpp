#include "test_world.h"

#include <filesystem>
#include <set>

using namespace deliveries;
using testing_world::in_world;
using testing_world::reports;
using testing_world::World;

namespace {

bool says(visit::testing::Shown const& shown, std::string_view words)
{
    return shown.html.find(words) != std::string::npos;
}

http::Fields choices(std::string_view sharing = "working_group")
{
    return {{"source", "municipality"}, {"origin", "Uitdraai van de gemeente"},
        {"sharing", std::string(sharing)}, {"map_0", "graffiti"}, {"map_1", "litter"}};
}

accounts::PersonId person(World& world, std::string const& name, partnership::Scope const& park,
    partnership::Role role, accounts::OrganisationId organisation = {})
{
    auto lease = world.database.lease();
    auto const id = accounts::person_with_email(*lease, {name, name + "@voorbeeld.nl"}, testing::now());
    partnership::join(*lease, park.partnership, {id, organisation, role}, {2027, 3, 15});
    return id;
}

} // namespace

TEST_CASE("one file is sent, looked at, saved in every park and taken back again")
{
    in_world([](World& world) {
        auto const start = world.site.get("/inlezen");
        CHECK(start.status == 200);
        CHECK(says(start, "de 4 terreinen"));
        auto const delivery = world.send("meldingen.csv", reports(500));
        auto const path = world.path(delivery);
        auto const busy = world.site.get(path);
        CHECK(says(busy, "Het werk begint zo"));
        CHECK(busy.response.header("Refresh") == "3; url=" + path);
        world.work();
        auto const shown = world.site.get(path);
        CHECK(shown.response.header("Refresh").empty());
        testing::golden("choices.html", shown.html);
        CHECK(says(shown, "Regels buiten al uw terreinen"));
        CHECK(says(shown, "De Haven"));
        CHECK(!says(shown, "Oost"));
        CHECK(world.site.post(path, choices()).location == path);
        world.work();
        auto const saved = world.site.get(path);
        testing::golden("saved.html", saved.html);
        CHECK(says(saved, "Op 4 terreinen opgeslagen"));
        CHECK(says(saved, "/t/de-haven/inventarisatie/invoer/"));
        CHECK(says(world.site.get("/inlezen"), "meldingen.csv"));
        CHECK(world.site.get("/t/de-haven/inventarisatie").status == 200);
        CHECK(world.site.post(path + "/terugdraaien").status == 303);
        world.work();
        CHECK(says(world.site.get(path), "Alles is teruggedraaid"));
        CHECK(world.count("select count(*) from inventory_figure") == 0);
    });
}

TEST_CASE("choices that cannot be saved come back with what was typed, and nothing is stored")
{
    in_world([](World& world) {
        auto const path = world.path(world.send("meldingen.csv", reports(100)));
        world.work();
        auto wrong = choices("own_organisation");
        wrong[1].value = " ";
        auto const shown = world.site.post(path, wrong);
        CHECK(shown.status == 422);
        CHECK(says(shown, "U staat niet op elk terrein voor een organisatie"));
        CHECK(says(shown, "Schrijf op waar de cijfers vandaan komen"));
        CHECK(world.newest().state == State::placed);
        CHECK(world.count("select count(*) from inventory_import") == 0);
    });
}

TEST_CASE("a delivery is of who sent it; nobody else is told that it is there")
{
    in_world([](World& world) {
        auto const path = world.path(world.send("meldingen.csv", reports(100)));
        world.work();
        world.site.as(world.stranger);
        for (auto const* below : {"", "/kolommen", "/fouten.csv"})
            CHECK(world.site.get(path + below).status == 404);
        for (auto const* below : {"", "/kolommen", "/stoppen", "/verder", "/weggooien", "/terugdraaien"})
            CHECK(world.site.post(path + below).status == 404);
        CHECK(!says(world.site.get("/inlezen"), "meldingen.csv"));
        world.site.as({});
        CHECK(world.site.get("/inlezen").status != 200);
        CHECK(world.site.get(path).status != 200);
        world.site.as(world.adviser);
        CHECK(world.newest().state == State::placed);
        CHECK(world.site.get("/inlezen/12345").status == 404);
    });
}

TEST_CASE("who may give no figures anywhere has nothing to send, and gets nothing")
{
    in_world([](World& world) {
        world.site.as(person(world, "Bram", world.parks[0], partnership::Role::entrepreneur));
        CHECK(says(world.site.get("/inlezen"), "Er is geen terrein waar u cijfers mag inlezen"));
        auto const shown = world.site.post_file("/inlezen", world.file("m.csv", reports(50)));
        CHECK(shown.status == 422);
        CHECK(says(shown, "Er is geen terrein"));
        CHECK(world.count("select count(*) from deliveries_delivery") == 0);
    });
}

TEST_CASE("a partner brings figures to his own park alone, in the name of his organisation")
{
    in_world([](World& world) {
        accounts::OrganisationId police;
        {
            auto lease = world.database.lease();
            police = participants::add_organisation(
                *lease, world.parks[1], {"Politie Grifthoek", "police"}, testing::now());
        }
        auto const partner = person(world, "Dirk", world.parks[1], partnership::Role::partner, police);
        world.site.as(partner);
        REQUIRE(world.site.post_file("/inlezen", world.file("m.csv", reports(200))).status == 303);
        auto const delivery = deliveries_of_person(*world.database.lease(), partner).at(0);
        world.work();
        CHECK(says(world.site.get(world.path(delivery)), "Alleen mensen van"));
        CHECK(world.site.post(world.path(delivery), choices("own_organisation")).status == 303);
        world.work();
        auto lease = world.database.lease();
        CHECK(lease->count("select count(*) from inventory_import where organisation = ? and sharing = ?",
                  police, "own_organisation")
            == 1);
        CHECK(lease->count("select count(*) from inventory_import") == 1);
    });
}

TEST_CASE("a table with other names asks what is in its columns, and is known the next time")
{
    in_world([](World& world) {
        std::string const table = "wat;wanneer;oost;noord\nGraffiti;1-2-2026;235010;556010\n"
                                  "Graffiti;1-3-2026;235510;556010\nZwerfafval;2-3-2026;235511;556012\n";
        auto const delivery = world.send("raar.csv", table);
        CHECK(delivery.state == State::asking);
        auto const path = world.path(delivery);
        CHECK(world.site.get(path).location == path + "/kolommen");
        CHECK(world.site.get(path + "/kolommen").status == 200);
        http::Fields fields{{"sheet", "0"}, {"header", "0"}, {"column_0", "category"}, {"column_1", "when"},
            {"column_2", "none"}, {"column_3", "none"}, {"order", "day_first"}};
        auto const nowhere = world.site.post(path + "/kolommen", fields);
        CHECK(nowhere.status == 422);
        CHECK(says(nowhere, "niet waar het was"));
        fields[4].value = "x", fields[5].value = "y";
        CHECK(world.site.post(path + "/kolommen", fields).location == path);
        world.work();
        CHECK(world.newest().placed == 3);
        CHECK(world.send("raar.csv", table).state == State::placing);
    });
}

TEST_CASE("a list in JSON with other names is asked about once the job looked into it")
{
    in_world([](World& world) {
        auto const delivery = world.send("lijst.json",
            R"([{"wat":"Graffiti","wanneer":"1-2-2026","oost":235010,"noord":556010},)"
            R"({"wat":"Graffiti","wanneer":"1-3-2026","oost":235510,"noord":556010}])");
        CHECK(delivery.state == State::placing);
        world.work();
        auto const path = world.path(delivery);
        CHECK(world.newest().state == State::asking);
        CHECK(world.site.get(path).location == path + "/kolommen");
        CHECK(says(world.site.get(path + "/kolommen"), "oost"));
    });
}

TEST_CASE("a file without places, or that is no file of figures, is refused with the reason")
{
    in_world([](World& world) {
        auto const answer = [&](std::string_view content) {
            return world.site.post_file("/inlezen", world.file("x.csv", content));
        };
        CHECK(says(answer(""), "leeg"));
        CHECK(answer("\x89PNG\r\n\x1a\n").status == 422);
        CHECK(answer("[{\"id\": 1}").status == 303); // what has to be taken apart is looked into by the job
        world.work();
        CHECK(world.newest().reason == "broken");
        CHECK(world.site.post(world.path(world.newest()) + "/weggooien").location == "/inlezen");
        std::string const unclosed = "1-2-2026;\"Graffiti;1;2\n";
        CHECK(answer("datum;soort melding;x;y\n" + unclosed).status == 422);
        CHECK(answer(reports(2'000) + unclosed).status == 303); // found while placing
        world.work();
        CHECK(world.newest().state == State::refused);
        CHECK(says(world.site.get(world.path(world.newest())), "kunnen wij niet lezen"));
        CHECK(world.newest().file.empty());
        CHECK(world.site.post(world.path(world.newest()) + "/weggooien").location == "/inlezen");
        CHECK(world.count("select count(*) from deliveries_delivery") == 0);
    });
}

TEST_CASE("rows that are wrong are shown with the reason, and come back in the file to be put right")
{
    in_world([](World& world) {
        auto const path = world.path(world.send("m.csv",
            "datum;soort melding;x;y\n1-2-2026;Graffiti;235010;556010\ngisteren;Graffiti;235010;556010\n"
            "1-2-2026;Graffiti;ver;weg\n"));
        world.work();
        CHECK(says(world.site.get(path), "2 regels doen niet mee"));
        auto const file = world.site.get(path + "/fouten.csv");
        CHECK(file.status == 200);
        CHECK(says(file, "gisteren"));
        CHECK(says(file, "ver;weg"));
    });
}

TEST_CASE("work that is stopped says so and goes on when asked")
{
    in_world([](World& world) {
        auto const path = world.path(world.send("meldingen.csv", reports(100)));
        CHECK(world.site.post(path + "/stoppen").location == path);
        auto const stopped = world.site.get(path);
        CHECK(says(stopped, "Het werk is gestopt"));
        CHECK(stopped.response.header("Refresh").empty());
        world.work();
        CHECK(world.newest().state == State::placing);
        CHECK(world.site.post(path + "/verder").location == path);
        world.work();
        CHECK(world.newest().state == State::placed);
        CHECK(world.site.post(path + "/weggooien").location == "/inlezen");
        CHECK(world.count("select count(*) from deliveries_piece") == 0);
        CHECK(world.count("select count(*) from deliveries_park") == 0);
    });
}

TEST_CASE("reports that all lie elsewhere leave nothing to save")
{
    in_world([](World& world) {
        auto const path
            = world.path(world.send("m.csv", "datum;soort melding;x;y\n1-2-2026;Graffiti;245010;556010\n"));
        world.work();
        CHECK(says(world.site.get(path), "Geen enkele regel ligt op een van uw terreinen"));
        CHECK(world.site.post(path, choices()).status == 422);
    });
}

TEST_CASE("small numbers of a park are not told, and the next one goes with a single small one")
{
    in_world([](World& world) {
        std::string csv = "datum;soort melding;x;y\n1-2-2026;Graffiti;235010;556010\n";
        for (int i = 0; i < 8; ++i)
            csv += "1-2-2026;Graffiti;235510;556010\n";
        for (int i = 0; i < 17; ++i)
            csv += "1-2-2026;Graffiti;236010;556010\n";
        auto const path = world.path(world.send("m.csv", csv));
        world.work();
        auto const shown = world.site.get(path);
        CHECK(says(shown, "&lt;5"));
        CHECK(says(shown, "niet getoond"));
        CHECK(says(shown, ">17<"));
        CHECK(!says(shown, ">8<"));
    });
}

TEST_CASE("a page of a delivery asks the database little, however many parks there are")
{
    in_world([](World& world) {
        auto const path = world.path(world.send("meldingen.csv", reports(100)));
        world.work();
        auto const before = world.database.statements();
        (void)world.site.get(path);
        auto const few = world.database.statements() - before;
        for (int i = 0; i < 20; ++i)
            (void)world.add_park(fmt::format("Park {}", i), world.adviser, 240'000 + 500 * i);
        auto const again = world.path(world.send("meldingen.csv", reports(120)));
        world.work();
        auto const later = world.database.statements();
        (void)world.site.get(again);
        CHECK(world.database.statements() - later == few);
    });
}

TEST_CASE("bad files are refused or asked about, never a fault, and leave nothing")
{
    auto const bad = testing::shared_file("real/bad_inputs");
    if (!bad)
        return;
    in_world([&](World& world) {
        for (auto const& entry : std::filesystem::recursive_directory_iterator(*bad)) {
            if (!entry.is_regular_file() || entry.file_size() > 20'000'000)
                continue;
            auto const shown = world.site.post_file("/inlezen", entry.path());
            CHECK_MESSAGE((shown.status == 422 || shown.status == 303), entry.path().string());
            world.work();
            for (auto const& delivery : deliveries_of_person(*world.database.lease(), world.adviser)) {
                CHECK_MESSAGE(world.site.get(world.path(delivery)).status < 400, entry.path().string());
                CHECK(world.site.post(world.path(delivery) + "/weggooien").status == 303);
            }
        }
        CHECK(world.count("select count(*) from deliveries_delivery") == 0);
        CHECK(world.count("select count(*) from deliveries_piece") == 0);
    });
}

TEST_CASE("the real reports of a municipality are shared out as each park alone would count them")
{
    auto const folder = testing::shared_file("real/mor");
    if (!folder)
        return;
    in_world([&](World& world) {
        auto const middle = geo::to_rd({52.9967, 6.5625});
        auto lease = std::optional(world.database.lease());
        for (std::size_t i = 0; i < world.parks.size(); ++i) {
            auto const x = middle.x - 1'600 + 700 * static_cast<double>(i), y = middle.y - 1'500;
            geo::Shape const part{{{{{x, y}, {x + 900, y}, {x + 900, y + 3'000}, {x, y + 3'000}}, {}}}};
            REQUIRE(area::set_boundary(**lease, world.parks[i], {part}, testing::now()));
        }
        lease.reset();
        auto const file = *folder / "assen_meldingen_until_2026-07-15.json";
        REQUIRE(world.site.post_file("/inlezen", file).status == 303);
        world.work();
        auto const delivery = world.newest();
        REQUIRE(delivery.state == State::placed);
        CHECK(delivery.placed > 100);
        CHECK(says(world.site.get(world.path(delivery)), "Grifthoek"));
        for (auto const& park : parks_of_delivery(*world.database.lease(), delivery.id)) {
            auto const alone
                = inventory::read_file(file, {area::shape(*world.database.lease(), park.scope), READER});
            REQUIRE(alone);
            std::int64_t inside = 0;
            for (auto const& line : alone->lines)
                inside += line.value.value_or(0);
            CHECK(park.inside == inside);
        }
    });
}
