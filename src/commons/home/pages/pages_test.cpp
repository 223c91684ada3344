#include "routes.h"

#include "accounts/tables.h"
#include "db/database.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

namespace {

using partnership::StepState;

partnership::StepReport done(db::Connection&, partnership::StepQuestion const&)
{
    return {StepState::done, {{"De grens staat op de kaart.", "The boundary is on the map."}, {}}};
}

partnership::StepReport waiting(db::Connection&, partnership::StepQuestion const&)
{
    return {StepState::in_progress, {{"2 van 4 partijen doen mee.", "2 of 4 parties take part."}, {}},
        {{"Nodig de politie uit.", "Invite the police."}, {}}, "deelnemers",
        {partnership::Role::secretary, {}}};
}

constexpr partnership::Step steps[]
    = {{1, "gebied", {"Gebied", "Area"}, done}, {2, "deelnemers", {"Deelnemers", "Participants"}, waiting}};

struct Site {
    db::Database& database;
    partnership::Partnership park;
    accounts::PersonId adviser, partner;
    visit::testing::Site pages;
};

void each_site(base::FunctionRef<void(Site&)> test)
{
    testing::for_each_database({accounts::tables(), partnership::tables()}, [&](db::Database& database) {
        auto lease = database.lease();
        auto const adviser
            = accounts::person_with_email(*lease, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
        auto const partner
            = accounts::person_with_email(*lease, {"Bram Smit", "bram@voorbeeld.nl"}, testing::now());
        auto const park = partnership::start(
            *lease, {"De Grift", "Grifthoek"}, *accounts::person(*lease, adviser), testing::now());
        partnership::join(*lease, park.id, {partner, {}, partnership::Role::partner}, {2027, 3, 15});
        visit::House house;
        house.process = steps;
        Site site{database, park, adviser, partner, {database, {home::routes()}, house}};
        test(site);
    });
}

bool holds(std::string const& page, std::string_view words) { return page.find(words) != std::string::npos; }

} // namespace

TEST_CASE("the home of a park says where it stands, what is next and who has the ball")
{
    each_site([](Site& site) {
        auto const shown = site.pages.as(site.adviser).get("/t/de-grift");
        CHECK(holds(shown.html, "Nodig de politie uit."));
        CHECK(holds(shown.html, "Aan zet: Secretaris"));
        CHECK(holds(shown.html, "De grens staat op de kaart."));
        testing::golden("path.html", shown.html);
    });
}

TEST_CASE("the home of a park costs few statements")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        auto const before = site.database.statements();
        site.pages.get("/t/de-grift");
        CHECK(site.database.statements() - before <= 10);
    });
}

TEST_CASE("a step is passed over with a reason, and taken up again")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        CHECK(site.pages.post("/t/de-grift/stap/2/overslaan", {{"reason", "Bestond al"}}).location
            == "/t/de-grift");
        CHECK(holds(site.pages.get("/t/de-grift").html, "Overgeslagen: Bestond al"));
        CHECK(site.pages.post("/t/de-grift/stap/2/hervatten").status == 303);
        CHECK_FALSE(holds(site.pages.get("/t/de-grift").html, "Overgeslagen: Bestond al"));
    });
}

TEST_CASE("without a reason no step is passed over")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        CHECK(site.pages.post("/t/de-grift/stap/2/overslaan", {{"reason", " "}}).status == 422);
        CHECK(site.pages.get("/t/de-grift/stap/9/overslaan").status == 404);
    });
}

TEST_CASE("a partner cannot pass over a step")
{
    each_site([](Site& site) {
        CHECK(site.pages.as(site.partner).post("/t/de-grift/stap/2/overslaan", {{"reason", "Zo"}}).status
            == 403);
    });
}

TEST_CASE("the journal shows what happened")
{
    each_site([](Site& site) {
        CHECK(holds(site.pages.as(site.partner).get("/t/de-grift/logboek").html, "Samenwerking gestart"));
    });
}
