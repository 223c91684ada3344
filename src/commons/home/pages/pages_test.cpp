#include "routes.h"

#include "accounts/tables.h"
#include "audit/sentence.h"
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

constexpr audit::Name named[]
    = {{"post /t/{park}/stap/{step}/overslaan", {"een stap", "a step"}, audit::Verb::skip},
        {"get /t/{park}/logboek/wie-deed-wat", {"de pagina Wie deed wat", "the page Who did what"},
            audit::Verb::look}};
constexpr audit::Names names{named};

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
        house.deed_names = &names;
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

TEST_CASE("nobody has the ball in a park whose cooperation ended, and no step can be passed over")
{
    each_site([](Site& site) {
        partnership::end(*site.database.lease(), site.park.id, {2027, 3, 15});
        auto const shown = site.pages.as(site.adviser).get("/t/de-grift");
        for (auto const* gone : {"Aan zet", "Nodig de politie uit.", "overslaan"})
            CHECK_MESSAGE(!holds(shown.html, gone), gone);
        CHECK(holds(shown.html, "2 van 4 partijen doen mee."));
        CHECK(site.pages.post("/t/de-grift/stap/2/overslaan", {{"reason", "Daarom"}}).status == 409);
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

namespace {

// A step was passed over by the adviser, and a partner was stopped.
void make_lines(Site& site)
{
    site.pages.as(site.adviser);
    CHECK(site.pages.post("/t/de-grift/stap/2/overslaan", {{"reason", "Bestond al"}}).status == 303);
    CHECK(site.pages.post("/t/de-grift/stap/2/overslaan", {{"reason", ""}}).status == 422);
    CHECK(site.pages.as(site.partner).get("/t/de-grift/logboek/wie-deed-wat").status == 403);
    site.pages.as(site.adviser);
}

constexpr std::string_view log_path = "/t/de-grift/logboek/wie-deed-wat";

} // namespace

TEST_CASE("who did what is told in sentences, to who may see it")
{
    each_site([](Site& site) {
        make_lines(site);
        auto const shown = site.pages.get(log_path);
        CHECK(shown.status == 200);
        CHECK(holds(shown.html,
            "De PVO-adviseur (Anna Bakker) heeft een stap overgeslagen op 15 maart 2027, 09:00."));
        CHECK(holds(shown.html, "De partner (Bram Smit) wilde de pagina Wie deed wat bekijken"));
        CHECK_FALSE(holds(shown.html, "Bestond al"));
        testing::golden("log.html", shown.html);
        CHECK(holds(site.pages.get("/t/de-grift/logboek").html, "wie-deed-wat"));
        CHECK_FALSE(holds(site.pages.as(site.partner).get("/t/de-grift/logboek").html, "wie-deed-wat"));
    });
}

TEST_CASE("the sentences are filtered by person, role, kind and period, and a wrong day is told")
{
    each_site([](Site& site) {
        make_lines(site);
        auto const lines = [&](std::string const& query) {
            auto const html = site.pages.get(std::string(log_path) + query).html;
            return std::pair(holds(html, "heeft een stap overgeslagen"), holds(html, "wilde de pagina"));
        };
        CHECK(lines("?wie=" + site.adviser.text()) == std::pair(true, false));
        CHECK(lines("?rol=partner") == std::pair(false, true));
        CHECK(lines("?wat=changes") == std::pair(true, false));
        CHECK(lines("?wat=stopped") == std::pair(false, true));
        CHECK(lines("?van=2027-03-15&tot=15-03-2027") == std::pair(true, true));
        CHECK(lines("?van=16-03-2027") == std::pair(false, false));
        CHECK(lines("?tot=14-03-2027") == std::pair(false, false));
        CHECK(lines("?pagina=99&wie=x&rol=koning&wat=niets") == std::pair(true, true));
        auto const odd = site.pages.get(std::string(log_path) + "?van=gisteren");
        CHECK(odd.status == 422);
        CHECK(holds(odd.html, "Vul een dag in, zoals 15-03-2027."));
    });
}

TEST_CASE("the fifty-first line stands on the next page, and the choice goes along")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        for (int i = 0; i < 52; ++i)
            site.pages.post("/t/de-grift/stap/2/overslaan", {{"reason", "Bestond al"}});
        auto const first = site.pages.get(std::string(log_path) + "?wat=changes&van=15-03-2027").html;
        CHECK(holds(first, "wat=changes&amp;van=2027-03-15&amp;pagina=2"));
        auto const rows = [&](std::string const& query) {
            auto const html = site.pages.get(std::string(log_path) + query).html;
            std::size_t count = 0;
            for (auto at = html.find("een stap overgeslagen"); at != html.npos;
                 at = html.find("een stap overgeslagen", at + 1))
                ++count;
            return count;
        };
        CHECK(rows("?wat=changes") == 50);
        CHECK(rows("?wat=changes&pagina=2") == 2);
    });
}

TEST_CASE("the sentences can be taken away as a file, without the addresses of machines")
{
    each_site([](Site& site) {
        make_lines(site);
        auto const file = site.pages.get(std::string(log_path) + ".csv?wat=changes");
        CHECK(file.response.header("Content-Disposition").find("wie-deed-wat-de-grift.csv")
            != std::string::npos);
        CHECK(holds(file.html, "heeft een stap overgeslagen"));
        CHECK_FALSE(holds(file.html, "wilde de pagina"));
        CHECK_FALSE(holds(file.html, "Netwerkadres"));
        CHECK(site.pages.as(site.partner).get(std::string(log_path) + ".csv").status == 403);
    });
}

TEST_CASE("who did what costs few statements, however many lines there are")
{
    each_site([](Site& site) {
        make_lines(site);
        site.pages.get(log_path);
        auto const before = site.database.statements();
        site.pages.get(log_path);
        CHECK(site.database.statements() - before
            <= 12); // six to know who asks and what was said, three for its own line
    });
}
