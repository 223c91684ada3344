#include "samples.h"
#include "store.h"
#include "test_world.h"

#include <doctest/doctest.h>

using namespace inventory;
using testing_world::in_world;
using testing_world::World;
using visit::testing::Shown;

namespace {

bool says(Shown const& shown, std::string_view words) { return shown.html.find(words) != std::string::npos; }

constexpr std::string_view a_table = "periode;categorie;aantal\n"
                                     "2025;Graffiti;12\n2026;Graffiti;9\n2026;Zwerfafval;3\n"
                                     "2026;Zwerfafval;veel\n2026;Eigen soort;8\n";

Shown arrived(World& world)
{
    return world.site.post_file("/t/de-grift/inventarisatie/invoer", world.file("cijfers.csv", a_table));
}

http::Fields good_choices() { return {{"source", "municipality"}, {"origin", "Uitdraai"}, {"area", "park"}}; }

std::size_t stored(World& world)
{
    return figures_of_round(*world.database.lease(), partnership::Reader::of_group(world.scope)).size();
}

} // namespace

TEST_CASE("an empty inventory tells how to begin")
{
    in_world([](World& world) {
        auto const shown = world.site.get("/t/de-grift/inventarisatie");
        CHECK(shown.status == 200);
        testing::golden("empty.html", shown.html);
    });
}

TEST_CASE("a table goes from a file to figures, and back")
{
    in_world([](World& world) {
        auto const path = arrived(world).location;
        REQUIRE(path.starts_with("/t/de-grift/inventarisatie/invoer/"));
        auto const preview = world.site.get(path);
        testing::golden("preview.html", preview.html);
        CHECK(stored(world) == 0);
        CHECK(world.site.post(path, good_choices()).location == path);
        CHECK(stored(world) == 3); // the own kind has no phenomenon yet
        CHECK(says(world.site.get(path), "3 aantallen zijn opgeslagen"));
        CHECK(says(world.site.get("/t/de-grift/inventarisatie"), "Graffiti"));
        CHECK(world.site.post(path, good_choices()).status == 422);
        CHECK(world.site.post(path + "/terugdraaien").status == 303);
        CHECK(stored(world) == 0);
        CHECK(says(world.site.get(path), "teruggedraaid"));
        CHECK(world.site.post(path + "/terugdraaien").status == 422);
    });
}

TEST_CASE("the rows that are wrong can be downloaded")
{
    in_world([](World& world) {
        auto const path = arrived(world).location;
        auto const shown = world.site.get(path + "/fouten.csv");
        CHECK(shown.status == 200);
        CHECK(says(shown, "Wat er mis is"));
        CHECK(says(shown, "2026;Zwerfafval;veel;Het aantal is geen getal"));
    });
}

TEST_CASE("choices with mistakes are told and nothing is stored")
{
    in_world([](World& world) {
        auto const path = arrived(world).location;
        auto const shown = world.site.post(path, {{"source", ""}, {"origin", "Uitdraai"}, {"area", "park"}});
        CHECK(shown.status == 422);
        CHECK(says(shown, "Kies van wie de cijfers zijn"));
        CHECK(stored(world) == 0);
    });
}

TEST_CASE("a chosen phenomenon is used")
{
    in_world([](World& world) {
        auto const path = arrived(world).location;
        auto choices = good_choices();
        for (int i = 0; i < 3; ++i)
            choices.push_back({"map_" + std::to_string(i), "vacancy"});
        CHECK(world.site.post(path, choices).status == 303);
        CHECK(figures_of_phenomenon(
                  *world.database.lease(), partnership::Reader::of_group(world.scope), "vacancy")
                  .size()
            == 4);
    });
}

TEST_CASE("reports that all lie elsewhere are told, with nothing to save")
{
    in_world([](World& world) {
        world.bound(
            {{{{{235'000, 556'000}, {235'400, 556'000}, {235'400, 556'250}, {235'000, 556'250}}, {}}}});
        auto const path = world.site
                              .post_file("/t/de-grift/inventarisatie/invoer",
                                  world.file("meldingen.json",
                                      R"([{"lng": 4.5, "lat": 52.9, "subcategory_slug": "dumping",
                                           "created_at": "2026-07-01T08:29:08Z"}])"))
                              .location;
        auto const shown = world.site.get(path);
        CHECK(says(shown, "De 1 melding ligt buiten de grens"));
        CHECK(says(shown, "Weggooien"));
        CHECK_FALSE(says(shown, "Opslaan"));
        CHECK(world.site.post(path, good_choices()).status == 422);
    });
}

TEST_CASE("a file that cannot be read is refused at the field")
{
    in_world([](World& world) {
        auto const shown = world.site.post_file(
            "/t/de-grift/inventarisatie/invoer", world.file("namen.csv", "id,name\n1,english\n"));
        CHECK(shown.status == 422);
        CHECK(says(shown, "Wij vinden in dit bestand geen tabel met cijfers"));
        CHECK(world.site.post("/t/de-grift/inventarisatie/invoer").status == 422);
        CHECK(imports(*world.database.lease(), partnership::Reader(world.scope, {true, true, world.police}))
                  .empty());
    });
}

TEST_CASE("the example is a table that can be sent as it is")
{
    in_world([](World& world) {
        auto const example = world.site.get("/t/de-grift/inventarisatie/invoer/voorbeeld.csv");
        auto const sent = world.site.post_file(
            "/t/de-grift/inventarisatie/invoer", world.file("voorbeeld.csv", example.html));
        REQUIRE(sent.status == 303);
        CHECK(world.site.post(sent.location, {{"source", "file"}, {"origin", "Voorbeeld"}, {"area", "park"}})
                  .status
            == 303);
        CHECK(stored(world) == 3);
    });
}

TEST_CASE("the overview and a phenomenon show figures with what hides them")
{
    in_world([](World& world) {
        auto delivery = samples::burglaries();
        delivery.counts.push_back({"1.2.1", "Diefstal uit voertuigen", "burglary", {Span::year, 2026, 0}, 3});
        {
            auto lease = world.database.lease();
            store_figures(*lease, world.scope, delivery, testing::now());
            set_request(*lease, world.scope, {Source::municipality, {2027, 3, 1}, ""});
            give_top_three(*lease, world.scope, samples::a_top_three(world.police));
        }
        testing::golden("overview.html", world.site.get("/t/de-grift/inventarisatie").html);
        auto const shown = world.site.get("/t/de-grift/inventarisatie/cijfers/burglary");
        CHECK(says(shown, "&lt;5"));
        CHECK(says(shown, "verborgen"));
        testing::golden("phenomenon.html", shown.html);
        CHECK(world.site.get("/t/de-grift/inventarisatie/cijfers/litter").status == 200);
        CHECK(world.site.get("/t/de-grift/inventarisatie/cijfers/nothing").status == 404);
    });
}

TEST_CASE("the overview stays within its statements")
{
    in_world([](World& world) {
        world.site.get(
            "/t/de-grift/inventarisatie"); // the first line of a person in the audit log costs more
        auto const before = world.database.statements();
        world.site.get("/t/de-grift/inventarisatie");
        auto const empty = world.database.statements() - before;
        {
            auto lease = world.database.lease();
            for (int i = 0; i < 5; ++i)
                store_figures(*lease, world.scope, samples::burglaries(std::to_string(i)), testing::now());
            give_top_three(*lease, world.scope, samples::a_top_three(world.police));
        }
        auto const filled = world.database.statements();
        world.site.get("/t/de-grift/inventarisatie");
        CHECK(world.database.statements() - filled == empty);
    });
}

TEST_CASE("it is kept when a source was asked and why it cannot give")
{
    in_world([](World& world) {
        auto const path = "/t/de-grift/inventarisatie/opvragen/fire_brigade";
        CHECK(world.site.get(path).status == 200);
        CHECK(world.site.post(path, {{"asked_on", "1 maart"}, {"unavailable", ""}}).status == 422);
        CHECK(world.site.post(path, {{"asked_on", "01-03-2027"}, {"unavailable", "Niet per terrein."}}).status
            == 303);
        CHECK(says(world.site.get(path), "Niet per terrein."));
        CHECK(says(world.site.get("/t/de-grift/inventarisatie"), "Reden: Niet per terrein."));
        CHECK(world.site.get("/t/de-grift/inventarisatie/opvragen/other").status == 404);
    });
}

TEST_CASE("an organisation gives its top three")
{
    in_world([](World& world) {
        auto const path = "/t/de-grift/inventarisatie/top3/" + world.police.text();
        CHECK(world.site.get(path).status == 200);
        CHECK(world.site.post(path).status == 422);
        CHECK(
            world.site
                .post(path, {{"phenomenon_1", "burglary"}, {"why_1", "Vaak"}, {"own_words_2", "Hard rijden"}})
                .location
            == path + "/scan");
        CHECK(says(world.site.get(path + "/scan"), "De top 3 is opgeslagen"));
        auto const shown = world.site.get("/t/de-grift/inventarisatie/top3");
        CHECK(says(shown, "Hard rijden"));
        testing::golden("top3.html", shown.html);
        testing::golden("top3_edit.html", world.site.get(path).html);
    });
}

TEST_CASE("a partner gives its own top three and no other's")
{
    in_world([](World& world) {
        world.site.as(world.partner);
        auto const top3 = std::string("/t/de-grift/inventarisatie/top3/");
        CHECK(world.site.post(top3 + world.police.text(), {{"phenomenon_1", "burglary"}}).status == 303);
        CHECK(
            world.site.post(top3 + world.municipality.text(), {{"phenomenon_1", "burglary"}}).status == 404);
        CHECK(world.site.get(top3 + world.municipality.text()).status == 404);
    });
}

TEST_CASE("an entrepreneur does not see the figures of partners")
{
    in_world([](World& world) {
        world.site.as(world.entrepreneur);
        CHECK(world.site.get("/t/de-grift/inventarisatie").status == 403);
        CHECK(world.site.get("/t/de-grift/inventarisatie/top3").status == 403);
        CHECK(world.site.post("/t/de-grift/inventarisatie/opvragen/police").status == 403);
        CHECK(world.site.post("/t/de-grift/inventarisatie/invoer").status == 403);
    });
}
