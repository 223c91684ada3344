// Signing in at the own organisation: there and back, and everything that can be wrong with an answer.
#include "organisation_site.h"

#include "oidc/fake.h"

#include <nlohmann/json.hpp>

using namespace visit;
using namespace visit::organisation;

TEST_CASE("an answer works once, in the browser that asked, within ten minutes, and looking changes nothing")
{
    each_site([](Site& site) {
        auto const answer = site.signed_in_there(newcomer);
        auto const stolen
            = site.pages.send(http::Request::get(answer).with_cookie("tw_visitor", "another browser"));
        CHECK(stolen.status == 410);
        CHECK(holds(stolen.html, "Deze poging om in te loggen is voorbij"));
        auto scanner = http::Request::get(answer);
        scanner.method = http::Method::head;
        CHECK(site.pages.send(std::move(scanner)).status == 410);
        CHECK_FALSE(site.person("carla@grifthoek.nl"));
        auto const in = site.pages.get(answer);
        CHECK(in.status == 303);
        CHECK(site.pages.get(answer).status == 410);
        site.pages.keep(in);
        CHECK(site.pages.get(answer).location == "/"); // who is in already goes on
        auto const late = site.signed_in_there(newcomer);
        site.wait(10);
        CHECK(site.pages.get(late).status == 410);
        for (auto const* garbage : {"/inloggen/terug", "/inloggen/terug?state=x&code=y",
                 "/inloggen/terug?error=access_denied", "/inloggen/terug?state=&code="})
            CHECK(site.pages.as({}).get(garbage).status == 410);
        CHECK(site.told.empty());
    });
}

TEST_CASE("a state of somebody else is worth nothing, whatever code comes with it")
{
    each_site([](Site& site) {
        auto const mine = site.signed_in_there(newcomer);
        auto const theirs
            = site.signed_in_there(R"({"sub":"99","email":"dief@grifthoek.nl","groups":["veiligheid"]})");
        // Their code with my state: the challenge of the code is another.
        auto const code = oidc::testing::query_value(theirs, "code");
        auto const state = oidc::testing::query_value(mine, "state");
        auto const mixed = site.pages.get(back + ("code=" + code + "&state=" + state + "&iss=" + issuer));
        CHECK(mixed.status == 410);
        CHECK(holds(mixed.html, "duurde te lang"));
        CHECK(site.told == std::vector<std::string>{"gemeente code_refused"});
        CHECK_FALSE(site.person("dief@grifthoek.nl"));
    });
}

TEST_CASE("a token that is not right lets nobody in, is told to the person on duty and leaves a line")
{
    struct Case {
        char const* claims;
        char const* mistake;
        int status;
    };
    for (auto const& one : {Case{R"({"aud":"another client"})", "other_audience", 403},
             Case{R"({"iss":"https://elders.example"})", "other_issuer", 403},
             Case{R"({"exp":1})", "expired", 410}, Case{R"({"nonce":"another"})", "other_nonce", 403},
             Case{R"({"sub":""})", "no_subject", 403}})
        each_site([&](Site& site) {
            INFO(std::string(one.mistake));
            auto const shown = site.sign_in(one.claims);
            CHECK(shown.status == one.status);
            CHECK_FALSE(holds(shown.html, one.mistake));
            CHECK(site.told == std::vector<std::string>{"gemeente " + std::string(one.mistake)});
            REQUIRE(site.lines().size() == 1);
            CHECK(site.lines()[0].line.deed.outcome == audit::Outcome::refused);
        });
}

TEST_CASE("what the organisation says in the browser is answered with what to do")
{
    struct Case {
        char const* error;
        char const* title;
        int status;
    };
    for (auto const& one : {Case{"access_denied", "U bent niet ingelogd bij Gemeente Grifthoek", 403},
             Case{"login_required", "Gemeente Grifthoek kon u niet inloggen", 403},
             Case{"temporarily_unavailable", "Gemeente Grifthoek is nu niet bereikbaar", 503},
             Case{"invalid_request", "Wij kunnen het antwoord van Gemeente Grifthoek niet gebruiken", 403},
             Case{"%3Cscript%3E", "Wij kunnen het antwoord van Gemeente Grifthoek niet gebruiken", 403}})
        each_site([&](Site& site) {
            auto const going = site.pages.as({}).post("/inloggen/via/gemeente");
            auto const state = oidc::testing::query_value(site.address_of(going), "state");
            auto const shown = site.pages.get(back + ("state=" + state + "&error=" + one.error));
            CHECK(shown.status == one.status);
            CHECK(holds(shown.html, one.title));
            CHECK_FALSE(holds(shown.html, "script>"));
            CHECK(site.told.size() == 1);
        });
}

TEST_CASE("an organisation that is away is told so, before and after")
{
    each_site([](Site& site) {
        auto const answer = site.signed_in_there(newcomer);
        site.fake.is_away = true;
        auto const after = site.pages.get(answer);
        CHECK(after.status == 503);
        CHECK(holds(after.html, "Gemeente Grifthoek is nu niet bereikbaar"));
        site.wait(25 * 60);
        CHECK(site.pages.post("/inloggen/via/gemeente").status == 503);
        CHECK(site.told == std::vector<std::string>{"gemeente away", "gemeente away"});
        CHECK(site.lines().empty()); // nobody tried to get in
    });
}

TEST_CASE("starting asks the token of the form, and an organisation that is set up")
{
    each_site([](Site& site) {
        site.pages.as({});
        CHECK(site.pages.post_without_token("/inloggen/via/gemeente").status == 403);
        CHECK(site.pages.post("/inloggen/via/elders").status == 404);
        auto const going = site.pages.post("/inloggen/via/gemeente");
        CHECK(holds(going.html, "U gaat naar Gemeente Grifthoek"));
        CHECK(site.address_of(going).starts_with(std::string(issuer) + "/authorize?"));
        CHECK(going.response.header("Refresh").starts_with("0; url=https://"));
    });
}

TEST_CASE("a form that waits comes back after signing in elsewhere, unless it is too long to keep")
{
    each_site([](Site& site) {
        http::Fields waiting{
            {"naar", "/t/de-grift/goed"}, {"ingevuld", "title=Verhaal & \"meer\""}, {"terug", "/t/de-grift"}};
        auto const in = site.sign_in(newcomer, waiting);
        CHECK(in.status == 200);
        CHECK(holds(in.html, "name=\"title\" value=\"Verhaal &amp; &quot;meer&quot;\""));
        waiting[1].value = "title=" + std::string(70'000, 'x');
        CHECK(site.sign_in(newcomer, waiting).location == "/t/de-grift");
    });
}

TEST_CASE("after many failures from one address the next attempt waits")
{
    each_site([](Site& site) {
        for (int i = 0; i < 50; ++i)
            site.sign_in(R"({"nonce":"another"})");
        auto const shown = site.pages.as({}).post("/inloggen/via/gemeente");
        CHECK(shown.status == 422);
        CHECK(holds(shown.html, "Probeer het over 1 minuut opnieuw"));
    });
}

TEST_CASE("a code or a session of another installation opens nothing")
{
    each_site([](Site& site) {
        auto const answer = site.signed_in_there(newcomer);
        CHECK(site.pages.send(http::Request::get(answer).with_cookie("tw_visitor", "of another installation"))
                  .status
            == 410);
        CHECK(site.pages.get(answer).status == 303);
    });
}

TEST_CASE("our public keys are there for who asks, and nothing of the private ones")
{
    each_site([](Site& site) {
        CHECK(site.pages.as({}).get("/inloggen/sleutels").html == R"({"keys":[]})");
        site.providers.public_keys.push_back(
            oidc::testing::made_key(oidc::testing::KeyKind::curve).public_jwk());
        auto const keys = nlohmann::json::parse(site.pages.get("/inloggen/sleutels").html);
        REQUIRE(keys["keys"].size() == 1);
        CHECK_FALSE(keys["keys"][0].contains("d"));
    });
}

TEST_CASE("every reason why somebody is not let in has a page, in both languages, that says what to do")
{
    each_site([](Site& site) {
        for (auto const* error : {"access_denied", "login_required", "server_error", "something_new"}) {
            auto const going = site.pages.as({}).post("/inloggen/via/gemeente");
            auto const state = oidc::testing::query_value(site.address_of(going), "state");
            auto const shown
                = site.pages.send(http::Request::get(back + ("state=" + state + "&error=" + error))
                                      .with_cookie("tw_language", "en"));
            CHECK(holds(shown.html, "To the page Sign in"));
            CHECK(holds(shown.html, "Gemeente Grifthoek"));
        }
    });
}

TEST_CASE("without organisations nothing of it is shown")
{
    ::testing::for_each_database(
        {accounts::tables(), partnership::tables(), mail::tables()}, [](db::Database& database) {
            auto const world = samples::world(*database.lease(), ::testing::now());
            visit::testing::Site pages{database, {routes()}, {}};
            CHECK_FALSE(holds(pages.get("/inloggen").html, "via uw organisatie"));
            CHECK(pages.post("/inloggen/via/gemeente").status == 404);
            CHECK(pages.get("/inloggen/terug?state=x&code=y").status == 410);
            CHECK(pages.get("/inloggen/sleutels").html == R"({"keys":[]})");
            pages.as(world.adviser.id);
            CHECK_FALSE(holds(pages.get("/mij/beveiliging").html, "via uw organisatie"));
            CHECK(pages.get("/mij/beveiliging/inlog/gemeente").status == 404);
        });
}

TEST_CASE("the pages of signing in through an organisation look as they should")
{
    each_site([](Site& site) {
        site.pages.as({});
        ::testing::golden("sign_in_organisation.html", site.pages.get("/inloggen").html);
        ::testing::golden("no_place.html", site.sign_in(R"({"sub":"17","email":"carla@grifthoek.nl"})").html);
        ::testing::golden("lost.html", site.pages.get("/inloggen/terug?state=x").html);
        site.pages.as(site.world.adviser.id);
        ::testing::golden("link_identity.html", site.pages.get("/mij/beveiliging/inlog/gemeente").html);
    });
}
