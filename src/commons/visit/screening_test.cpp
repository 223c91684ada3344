// A file meets the scanner after the right and the token were looked at, and before a page sees it.
#include "reception.h"
#include "samples.h"

#include "accounts/session.h"
#include "accounts/tables.h"
#include "audit/tables.h"
#include "db/db.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace visit;

namespace {

Answer keep_file(Visit& visit, http::Request&)
{
    visit.note({{"Bestand bewaard", "File kept"}, {}});
    return done(visit, visit.path(""), {{"Bewaard", "Saved"}, {}});
}

constexpr Route test_routes[]
    = {{http::Method::post, "/t/{park}/bestand", Capability::make_plan, keep_file, 1000}};

House house_of_the_tests()
{
    House house;
    house.public_url = "http://localhost";
    house.secret = "a secret of the tests";
    return house;
}

struct Site {
    Site(db::Database& data, Screening outcome)
        : database(data)
        , world(samples::world(*data.lease(), ::testing::now()))
        , reception({&house, &database, &clock,
                        [](auto const&, auto const& page, auto const&) { return render(page.content); },
                        [this, outcome](http::Request const&) { return ++scans, outcome; }},
              {test_routes})
    {
    }
    http::Response send(accounts::PersonId person)
    {
        auto const session = accounts::start_session(
            *database.lease(), {person, accounts::Proof::two_steps, "", "", clock.now()})
                                 .token;
        auto request = http::Request::post(
            "/t/de-grift/bestand", {{std::string(html::form_token_field), form_token(house, session).value}})
                           .with_cookie(http::cookie_name(session_cookie, transport(house)), session)
                           .with_upload({"file", "a.csv", "text/csv", "/dev/null", 0});
        return reception.receive(request);
    }
    std::size_t journal() const { return partnership::journal(*database.lease(), world.park.id, 100).size(); }

    db::Database& database;
    samples::World world;
    House house = house_of_the_tests();
    moment::FixedClock clock{::testing::now()};
    int scans = 0;
    Reception reception;
};

void each_site(Screening outcome, base::FunctionRef<void(Site&)> test)
{
    ::testing::for_each_database(
        {accounts::tables(), partnership::tables(), audit::tables()}, [&](db::Database& database) {
            Site site(database, outcome);
            test(site);
        });
}

bool holds(http::Response const& response, std::string_view words)
{
    return response.text().find(words) != std::string_view::npos;
}

} // namespace

TEST_CASE("a harmful file is refused before the page, which says what to do")
{
    each_site(Screening::infected, [](Site& site) {
        auto const before = site.journal();
        auto const answer = site.send(site.world.adviser.id);
        CHECK(answer.status == 422);
        CHECK(holds(answer, "zit een virus"));
        CHECK(holds(answer, "ICT-beheerder"));
        CHECK(site.journal() == before);
    });
}

TEST_CASE("a file that nobody could look at is refused with what to do now")
{
    each_site(Screening::not_scanned, [](Site& site) {
        auto const answer = site.send(site.world.adviser.id);
        CHECK(answer.status == 422);
        CHECK(holds(answer, "over een kwartier opnieuw"));
    });
}

TEST_CASE("a file that passed is kept, and one that was marked leaves a line in the journal")
{
    for (auto const& [outcome, lines] : {std::pair{Screening::passed, 1}, std::pair{Screening::marked, 2}})
        each_site(outcome, [lines = static_cast<std::size_t>(lines)](Site& site) {
            auto const before = site.journal();
            CHECK(site.send(site.world.adviser.id).status == 303);
            CHECK(site.journal() == before + lines);
        });
}

TEST_CASE("who has no right to send a file does not occupy the scanner")
{
    each_site(Screening::passed, [](Site& site) {
        CHECK(site.send(site.world.outsider.id).status == 404);
        CHECK(site.scans == 0);
    });
}
