#include "routes.h"

#include "accounts/tables.h"
#include "db/database.h"
#include "files/files.h"
#include "partnership/pulse.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

namespace {

partnership::StepReport waiting(db::Connection&, partnership::StepQuestion const&)
{
    return {partnership::StepState::open, {}, {{"Teken de grens.", "Draw the boundary."}, {}}, "gebied",
        {partnership::Role::coordinator, {}}};
}

constexpr partnership::Step steps[] = {{1, "gebied", {"Gebied", "Area"}, waiting}};

void meets_soon(db::Connection&, partnership::StepQuestion const& question, partnership::Signs& signs)
{
    signs.next_on = moment::plus_days(question.today, 9);
    signs.response_percent = 41;
}
constexpr partnership::Teller signs_of_test[] = {meets_soon};

struct Site {
    db::Database& database;
    accounts::PersonId adviser, member;
    partnership::PartnershipId fresh;
    visit::testing::Site pages;
};

void each_site(base::FunctionRef<void(Site&)> test)
{
    testing::for_each_database({accounts::tables(), partnership::tables()}, [&](db::Database& database) {
        auto lease = database.lease();
        testing::TempDir folder;
        files::Store store(folder.path() / "files");
        auto const adviser = accounts::person_with_email(
            *lease, {"Anna Bakker", "anna@voorbeeld.nl", accounts::Desk::adviser}, testing::now());
        auto const member
            = accounts::person_with_email(*lease, {"Bram Smit", "bram@voorbeeld.nl"}, testing::now());
        auto const founder = *accounts::person(*lease, adviser);
        partnership::start(*lease, {"Oud en stil", "Grifthoek"}, founder, testing::now().plus_days(-100));
        auto const fresh = partnership::start(*lease, {"De Grift", "Grifthoek"}, founder, testing::now());
        partnership::join(*lease, fresh.id, {member, {}, partnership::Role::chair}, {2027, 3, 15});
        visit::House house;
        house.process = steps;
        house.signs = signs_of_test;
        house.files = &store;
        Site site{database, adviser, member, fresh.id, {database, {overview::routes()}, house}};
        test(site);
    });
}

bool holds(std::string const& page, std::string_view words) { return page.find(words) != std::string::npos; }

void add_parks(Site& site, int count)
{
    auto db = site.database.lease();
    db::Transaction transaction(*db);
    auto const founder = *accounts::person(*db, site.adviser);
    for (int i = 0; i < count; ++i)
        partnership::start(*db, {fmt::format("Terrein {:03}", i), fmt::format("Gemeente {}", i % 7)}, founder,
            testing::now().plus_days(-i));
    transaction.commit();
}

std::int64_t statements_of(Site& site, std::string_view path)
{
    site.pages.get(path);
    auto const before = site.database.statements();
    site.pages.get(path);
    return site.database.statements() - before;
}

} // namespace

TEST_CASE("the desk shows all parks of the adviser, what needs somebody most first")
{
    each_site([](Site& site) {
        auto const shown = site.pages.as(site.adviser).get("/");
        CHECK(shown.html.find("Oud en stil") < shown.html.find("De Grift"));
        CHECK(holds(shown.html, "100 dagen geen beweging"));
        CHECK(holds(shown.html, "Coördinator van de gemeente"));
        CHECK(holds(shown.html, "24 mrt 2027"));
        CHECK(holds(shown.html, "41%"));
        testing::golden("desk.html", shown.html);
    });
}

TEST_CASE("who has the ball reads so, and comes before what stands still")
{
    each_site([](Site& site) {
        partnership::join(*site.database.lease(), site.fresh,
            {site.adviser, {}, partnership::Role::coordinator}, {2027, 3, 15});
        auto const shown = site.pages.as(site.adviser).get("/");
        CHECK(shown.html.find("De Grift") < shown.html.find("Oud en stil"));
        CHECK(holds(shown.html, "U bent aan zet: Teken de grens."));
        CHECK(!holds(site.pages.get("/?reden=aan-zet").html, "Oud en stil"));
    });
}

TEST_CASE("a member sees only the own park, and no button to start one")
{
    each_site([](Site& site) {
        auto const shown = site.pages.as(site.member).get("/");
        CHECK(holds(shown.html, "De Grift"));
        CHECK(!holds(shown.html, "Oud en stil"));
        CHECK(!holds(shown.html, "/terreinen/nieuw"));
        CHECK(!holds(site.pages.get("/overzicht.csv").html, "Oud en stil"));
    });
}

TEST_CASE("a park whose cooperation ended stands below the others, and counts as no park that stands still")
{
    each_site([](Site& site) {
        auto const db = site.database.lease();
        partnership::end(*db, partnership::find(*db, "oud-en-stil")->id, {2027, 3, 14});
        auto const shown = site.pages.as(site.adviser).get("/");
        CHECK(shown.html.find("Oud en stil") > shown.html.find("De Grift"));
        CHECK(holds(shown.html, "Gestopt op 14 maart 2027"));
        CHECK(!holds(shown.html, "100 dagen geen beweging"));
        testing::golden("desk_ended.html", shown.html);
    });
}

TEST_CASE("many parks are filtered and paged")
{
    each_site([](Site& site) {
        add_parks(site, 120);
        auto const db = site.database.lease();
        while (partnership::take_pulses(*db, {steps, signs_of_test}, 5, testing::now()) > 0) { }
        site.pages.as(site.adviser);
        auto const first = site.pages.get("/");
        CHECK(holds(first.html, "122 bedrijventerreinen"));
        CHECK(holds(first.html, "/?pagina=2"));
        CHECK(!holds(first.html, "Terrein 000"));
        CHECK(holds(site.pages.get("/?pagina=3").html, "Terrein 000"));
        CHECK(site.pages.get("/?pagina=99").status == 200);
        CHECK(holds(site.pages.get("/?zoek=TERREIN%20007").html, "1 bedrijventerrein<"));
        CHECK(holds(site.pages.get("/?gemeente=Gemeente%203").html, "17 bedrijventerreinen"));
        CHECK(holds(
            site.pages.get("/?zoek=terrein&gemeente=Gemeente%203&pagina=1").html, "17 bedrijventerreinen"));
        CHECK(holds(site.pages.get("/?stap=2").html, "Geen terrein gevonden"));
        CHECK(holds(site.pages.get("/?stap=1&reden=stil").html, "bedrijventerreinen"));
        testing::golden("desk_many.html", site.pages.get("/?gemeente=Gemeente%203").html);
    });
}

TEST_CASE("a desk of parks whose pulse is fresh asks one statement for all of them")
{
    each_site([](Site& site) {
        auto const with = [&](int parks) {
            add_parks(site, parks);
            auto const db = site.database.lease();
            while (partnership::take_pulses(*db, {steps, signs_of_test}, 5, testing::now()) > 0) { }
            site.pages.as(site.adviser);
            return statements_of(site, "/");
        };
        auto const few = with(1);
        CHECK(few > 0);
        CHECK(with(60) == few);
    });
}

TEST_CASE("a change shows at once, also before its pulse is taken")
{
    each_site([](Site& site) {
        auto const db = site.database.lease();
        partnership::take_pulses(*db, {steps, signs_of_test}, 5, testing::now());
        auto const park = *partnership::find(*db, "oud-en-stil");
        partnership::note(*db, {park.id, partnership::current_round(*db, park.id).id},
            {site.adviser, testing::now(), {{"Er is iets gebeurd", "Something happened"}, {}}});
        CHECK(holds(site.pages.as(site.adviser).get("/").html, "100 dagen geen beweging"));
        partnership::touch(*db, park.id);
        CHECK(!holds(site.pages.get("/").html, "100 dagen geen beweging"));
    });
}

TEST_CASE("the desk is downloaded as it is filtered")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        auto const csv = site.pages.get("/overzicht.csv?reden=stil").html;
        CHECK(holds(csv, "Oud en stil"));
        CHECK(!holds(csv, "De Grift"));
        CHECK(holds(csv, "1. Gebied"));
        auto const xlsx = site.pages.get("/overzicht.xlsx");
        CHECK(xlsx.status == 200);
        CHECK(xlsx.html.starts_with("PK"));
    });
}
