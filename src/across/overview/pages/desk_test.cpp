#include "routes.h"

#include "accounts/tables.h"
#include "db/database.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

namespace {

partnership::StepReport waiting(db::Connection&, partnership::StepQuestion const&)
{
    return {partnership::StepState::open, {}, {{"Teken de grens.", "Draw the boundary."}, {}}, "gebied",
        {partnership::Role::coordinator, {}}};
}

constexpr partnership::Step steps[] = {{1, "gebied", {"Gebied", "Area"}, waiting}};

struct Site {
    db::Database& database;
    accounts::PersonId adviser, member;
    visit::testing::Site pages;
};

void each_site(base::FunctionRef<void(Site&)> test)
{
    testing::for_each_database({accounts::tables(), partnership::tables()}, [&](db::Database& database) {
        auto lease = database.lease();
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
        Site site{database, adviser, member, {database, {overview::routes()}, house}};
        test(site);
    });
}

} // namespace

TEST_CASE("the desk shows all parks of the adviser, the stillest first")
{
    each_site([](Site& site) {
        auto const shown = site.pages.as(site.adviser).get("/");
        CHECK(shown.html.find("Oud en stil") < shown.html.find("De Grift"));
        CHECK(shown.html.find("100 dagen geleden") != std::string::npos);
        CHECK(shown.html.find("Coördinator van de gemeente") != std::string::npos);
        testing::golden("desk.html", shown.html);
    });
}

TEST_CASE("a member sees only the own park, and no button to start one")
{
    each_site([](Site& site) {
        auto const shown = site.pages.as(site.member).get("/");
        CHECK(shown.html.find("De Grift") != std::string::npos);
        CHECK(shown.html.find("Oud en stil") == std::string::npos);
        CHECK(shown.html.find("/terreinen/nieuw") == std::string::npos);
    });
}

TEST_CASE("a park whose cooperation ended stands below the others, and counts as no park that stands still")
{
    each_site([](Site& site) {
        auto const db = site.database.lease();
        partnership::end(*db, partnership::find(*db, "oud-en-stil")->id, {2027, 3, 14});
        auto const shown = site.pages.as(site.adviser).get("/");
        CHECK(shown.html.find("Oud en stil") > shown.html.find("De Grift"));
        CHECK(shown.html.find("Gestopt op 14 maart 2027") != std::string::npos);
        CHECK(shown.html.find("100 dagen geleden") == std::string::npos);
        testing::golden("desk_ended.html", shown.html);
    });
}
