#include "own_phenomena.h"

#include "figures.h"
#include "importing.h"
#include "store.h"

#include "test_world.h"

#include <doctest/doctest.h>

using namespace inventory;
using testing_world::in_world;
using testing_world::World;

namespace {

OwnPhenomenon wanted(std::string dutch) { return {{}, std::move(dutch), {}, Theme::clean, "reports", true}; }

std::vector<std::string> fields_of(i18n::Problems const& problems)
{
    std::vector<std::string> out;
    for (auto const& one : problems)
        out.push_back(one.field);
    return out;
}

std::vector<StoredFigure> four_in_march(std::string const& phenomenon)
{
    std::vector<StoredFigure> out;
    for (int month = 1; month <= 12; ++month)
        out.push_back({Source::municipality, Area::park, "", "Uitdraai",
            {"lamp", "Lamp", phenomenon, {Span::month, 2026, month}, month == 3 ? 4 : 20},
            partnership::Sharing::working_group, 1});
    return out;
}

} // namespace

TEST_CASE("a phenomenon of the house stands in the list, also in another process, and keeps its id")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        auto const made = add_phenomenon(*lease, wanted("Vrachtwagens op de stoep"), testing::now());
        CHECK(made.id == "own_vrachtwagens-op-de-stoep");
        freshen_phenomena(*lease);
        auto const* const known = find_phenomenon(made.id);
        REQUIRE(known);
        CHECK(known->is_own);
        CHECK(known->name.in(i18n::Language::english) == "Vrachtwagens op de stoep");
        CHECK(known->unit.dutch == "meldingen");
        auto changed = made;
        changed.dutch = "Vrachtwagens op het fietspad", changed.is_offered = false;
        CHECK(change_phenomenon(*lease, changed));
        freshen_phenomena(*lease);
        CHECK(known->name.dutch == "Vrachtwagens op de stoep"); // who holds it, holds what it was
        CHECK(find_phenomenon(made.id)->name.dutch == "Vrachtwagens op het fietspad");
        know_own_phenomena({}); // as a process that heard nothing
        CHECK_FALSE(find_phenomenon(made.id));
        freshen_phenomena(*lease);
        CHECK_FALSE(find_phenomenon(made.id)->is_offered);
        CHECK_FALSE(change_phenomenon(*lease, {"own_none", "Niets", {}, Theme::safe, "reports", true}));
        know_own_phenomena({});
    });
}

TEST_CASE("a name stands in the list once, in either language")
{
    CHECK(fields_of(problems(wanted("zwerfafval"))) == std::vector<std::string>{"dutch"});
    CHECK(fields_of(problems(wanted("Litter"))) == std::vector<std::string>{"dutch"});
    CHECK(fields_of(problems(wanted("!!"))) == std::vector<std::string>{"dutch"});
    CHECK(fields_of(problems(wanted(std::string(61, 'x')))) == std::vector<std::string>{"dutch"});
    CHECK(problems(wanted("Iets dat niemand telt")).empty());
    auto odd = wanted("Iets dat niemand telt");
    odd.unit = "dozen", odd.english = "Litter";
    CHECK(fields_of(problems(odd)) == std::vector<std::string>{"english", "unit"});
}

TEST_CASE("small counts of things are shown, those of incidents are not")
{
    auto const of_things = series_of(four_in_march("pressure_main_faults")).front();
    CHECK(of_things.cells[0][2].look == Look::shown);
    CHECK(of_things.totals[2].look == Look::shown);
    CHECK(of_things.totals[2].value == 4);
    CHECK(of_things.lines[0].total.value == 224);
    CHECK(latest_sum(of_things) == 224);
    auto const of_incidents = series_of(four_in_march("fires")).front();
    CHECK(of_incidents.cells[0][2].look == Look::small);
}

TEST_CASE("what the source itself hid stays hidden, of things too")
{
    auto figures = four_in_march("pressure_main_faults");
    figures[5].count.value = std::nullopt;
    auto const series = series_of(figures).front();
    CHECK(series.cells[0][5].look == Look::small);
    CHECK(series.totals[5].look == Look::small);
    CHECK_FALSE(latest_sum(series));
    i18n::Words const words(i18n::Language::dutch);
    CHECK(shown(words, series.cells[0][5]) == "<5");
    auto year = figures.front();
    year.count.period = {Span::year, 2025, 0}, year.count.value = std::nullopt;
    CHECK(latest_of(series_of({year})).empty());
}

TEST_CASE("what hides small counts cannot be switched off where there are figures")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        auto const made = add_phenomenon(*lease, wanted("Agressie"), testing::now());
        auto things = made;
        things.unit = unit_of_things;
        CHECK(may_count_otherwise(*lease, made, things));
        auto const id
            = receive(*lease, world.scope, {Kind::table, "", "a.csv", world.adviser}, testing::now());
        SourcedCount const count{Source::police, {"a", "A", made.id, {Span::year, 2025, 0}, 3}};
        insert_figures(*lease, id, std::span(&count, 1));
        CHECK_FALSE(may_count_otherwise(*lease, made, things));
        CHECK_FALSE(may_count_otherwise(*lease, things, made));
        CHECK(may_count_otherwise(*lease, made, made));
    });
}

TEST_CASE("the adviser adds to the list, and the form of new figures offers it")
{
    in_world([](World& world) {
        {
            auto lease = world.database.lease();
            world.site.as(accounts::person_with_email(
                *lease, {"Petra Adviseur", "petra@voorbeeld.nl", accounts::Desk::adviser}, testing::now()));
        }
        auto const shown = world.site.get("/verschijnselen");
        CHECK(shown.html.find("Er zijn nog geen eigen verschijnselen") != std::string::npos);
        CHECK(shown.html.find("Zwerfafval") != std::string::npos);
        auto const refused
            = world.site.post("/verschijnselen", {{"dutch", "Zwerfafval"}, {"unit", "reports"}});
        CHECK(refused.status == 422);
        CHECK(refused.html.find("Deze naam staat al in de lijst") != std::string::npos);
        CHECK(refused.html.find("Kies een thema") != std::string::npos);
        CHECK(refused.html.find("Deze naam staat al") < refused.html.find("Kies een thema"));
        CHECK(refused.html.find("value=\"Zwerfafval\"") != std::string::npos);
        auto const added = world.site.post(
            "/verschijnselen", {{"dutch", "Losse honden"}, {"theme", "safe"}, {"unit", "reports"}});
        REQUIRE(added.status == 303);
        auto const change = world.site.get("/verschijnselen/own_losse-honden");
        testing::golden("own_phenomenon.html", change.html);
        CHECK(world.site
                  .post("/verschijnselen/own_losse-honden",
                      {{"dutch", "Loslopende honden"}, {"theme", "safe"}, {"unit", "reports"}})
                  .status
            == 303);
        auto const list = world.site.get("/verschijnselen");
        CHECK(list.html.find("Loslopende honden") != std::string::npos);
        CHECK(list.html.find("Niet meer te kiezen") != std::string::npos);
        CHECK(world.site.get("/verschijnselen/own_katten").status == 404);
        CHECK(world.site.post("/verschijnselen/own_katten", {{"dutch", "Katten"}}).status == 404);
        world.site.as(world.partner);
        CHECK(world.site.get("/verschijnselen").status == 403);
        CHECK(world.site.post("/verschijnselen", {{"dutch", "Katten"}}).status == 403);
        know_own_phenomena({});
    });
}
