// Who is let in by the sign-in of an organisation, with which place, and how identities are linked by hand.
#include "organisation_site.h"

#include "accounts/second_step.h"
#include "accounts/session.h"

using namespace visit;
using namespace visit::organisation;

using partnership::Role;

TEST_CASE("a newcomer whom a rule gives a role comes in at once, with the place that the organisation has")
{
    each_site([](Site& site) {
        auto const in = site.sign_in(newcomer, {{"terug", "/t/de-grift/cijfers"}});
        CHECK(in.location == "/t/de-grift/cijfers");
        auto const carla = site.person("carla@grifthoek.nl");
        REQUIRE(carla);
        CHECK(accounts::person(*site.database.lease(), *carla)->name == "Carla de Wit");
        REQUIRE(site.identities(*carla).size() == 1);
        CHECK(site.identities(*carla)[0].subject == "17");
        REQUIRE(site.lines().size() == 1);
        CHECK(site.lines()[0].line.deed.outcome == audit::Outcome::done);
        CHECK(site.lines()[0].name == "Carla de Wit");
        CHECK(site.told.empty());
        site.pages.keep(in);
        CHECK(site.pages.get("/t/de-grift/cijfers")
                  .location.starts_with("/t/de-grift/afspraken?")); // in, and reads the terms
    });
}

TEST_CASE("a role is never higher than the most that the organisation may give")
{
    each_site([](Site& site) {
        site.sign_in(
            R"({"sub":"17","email":"carla@grifthoek.nl","groups":["veiligheid","programma"],"amr":["mfa"]})");
        auto lease = site.database.lease();
        auto const member
            = partnership::member(*lease, site.world.park.id, *site.person("carla@grifthoek.nl"));
        REQUIRE(member);
        CHECK(member->role == Role::secretary);
    });
}

TEST_CASE("a newcomer without a rule, or of an organisation that takes part nowhere, is told whom to ask")
{
    each_site([](Site& site) {
        auto const shown = site.sign_in(R"({"sub":"17","email":"carla@grifthoek.nl"})");
        CHECK(shown.status == 403);
        CHECK(holds(shown.html, "U hebt nog geen plek"));
        CHECK_FALSE(site.person("carla@grifthoek.nl"));
        CHECK_FALSE(holds(std::string(shown.response.header("Set-Cookie")), "tw_session"));
        REQUIRE(site.lines().size() == 1);
        CHECK(site.lines()[0].line.deed.outcome == audit::Outcome::refused);
        site.providers.all[0].agreement.employer.names = {"Gemeente Elders"};
        CHECK(holds(site.sign_in(newcomer).html, "U hebt nog geen plek"));
    });
}

TEST_CASE("somebody we know is known by the address, only when the organisation may speak for it")
{
    struct Case {
        char const* claims;
        char const* expected; // on the page; "" when somebody is in
    };
    constexpr Case cases[] = {
        {R"({"sub":"17","email":"bram@voorbeeld.nl"})", ""},
        {R"({"sub":"17","email":"BRAM@Voorbeeld.nl","email_verified":true})", ""},
        {R"({"sub":"17","email":"bram@voorbeeld.nl","email_verified":false})", "Wij kennen u nog niet"},
        {R"({"sub":"17","email":"bram@voorbeeld.nl","email_verified":"false"})", "Wij kennen u nog niet"},
        {R"({"sub":"17","email":"bram@elders.nl"})", "Wij kennen u nog niet"},
        {R"({"sub":"17","email":"bram@sub.voorbeeld.nl"})", "Wij kennen u nog niet"},
        {R"({"sub":"17","email":"bram@voorbeeld.nl.elders.nl"})", "Wij kennen u nog niet"},
        {R"({"sub":"17","email":"bram@elders.nl@voorbeeld.nl"})", "Wij kennen u nog niet"},
        {R"({"sub":"17","email":17})", "Wij kennen u nog niet"},
        {R"({"sub":"17"})", "Wij kennen u nog niet"},
    };
    auto agreement = municipality();
    agreement.domains = {"voorbeeld.nl"};
    for (auto const& one : cases)
        each_site(
            [&](Site& site) {
                INFO(std::string(one.claims));
                auto const shown = site.sign_in(one.claims);
                bool const is_in = std::string_view(one.expected).empty();
                CHECK(shown.status == (is_in ? 303 : 403));
                CHECK(site.identities(site.world.outsider.id).size() == (is_in ? 1 : 0));
                if (!is_in)
                    CHECK(holds(shown.html, one.expected));
            },
            agreement);
}

TEST_CASE("an address that got another owner does not open the account of the one before")
{
    auto agreement = municipality();
    agreement.domains = {"voorbeeld.nl"};
    each_site(
        [](Site& site) {
            CHECK(site.sign_in(R"({"sub":"17","email":"bram@voorbeeld.nl"})").status == 303);
            auto const other = site.sign_in(R"({"sub":"18","email":"bram@voorbeeld.nl"})");
            CHECK(other.status == 409);
            CHECK(holds(other.html, "hoort al bij iemand"));
            CHECK(site.sign_in(R"({"sub":"17","email":"een.ander@voorbeeld.nl"})").status
                == 303); // known by who he is
        },
        agreement);
}

TEST_CASE("two steps are believed when the token proves them; otherwise our own second step is asked")
{
    auto agreement = municipality();
    agreement.domains = {"voorbeeld.nl"};
    each_site(
        [](Site& site) {
            auto const weak = R"({"sub":"17","email":"anna@voorbeeld.nl","amr":["pwd"]})";
            auto const strong = R"({"sub":"17","email":"anna@voorbeeld.nl","amr":["pwd","mfa"]})";
            site.pages.keep(site.sign_in(weak));
            CHECK(site.pages.get("/t/de-grift").location == "/mij/beveiliging"); // to set one up
            site.pages.keep(site.sign_in(strong));
            CHECK(site.pages.get("/t/de-grift").status == 200);
            {
                auto lease = site.database.lease();
                accounts::add_passkey(
                    *lease, {"a passkey", site.world.adviser.id, "es256:x", 0, "laptop", site.now});
            }
            CHECK(holds(site.sign_in(weak).html, "Nog één stap"));
            CHECK(site.sign_in(strong).status == 303);
        },
        agreement);
}

TEST_CASE("the page to come back to is one of this site")
{
    each_site([](Site& site) {
        CHECK(site.sign_in(newcomer, {{"terug", "https://elders.example/"}}).location == "/");
        CHECK(site.sign_in(newcomer, {{"terug", "//elders.example/"}}).location == "/");
        CHECK(site.sign_in(newcomer, {{"terug", "/mij"}}).location == "/mij");
    });
}

TEST_CASE("a new device is told by mail when somebody comes in through the organisation")
{
    each_site([](Site& site) {
        site.pages.keep(site.sign_in(newcomer));
        CHECK(mail::outbox(*site.database.lease(), 50).empty());
        site.pages.forget_device();
        site.sign_in(newcomer);
        CHECK(mail::outbox(*site.database.lease(), 50).size() == 1);
    });
}

TEST_CASE("who is signed in links an identity with the own password, sees it, and unlinks it")
{
    each_site([](Site& site) {
        auto const me = site.world.outsider.id;
        site.pages.as(me);
        CHECK(holds(site.pages.get("/mij/beveiliging").html, "Koppel Gemeente Grifthoek"));
        auto const path = "/mij/beveiliging/inlog/gemeente";
        CHECK(site.pages.get(path).status == 200);
        CHECK(site.pages.get("/mij/beveiliging/inlog/elders").status == 404);
        CHECK(site.pages.post(path, {{"password", "iets anders"}}).status == 422);
        auto const going = site.pages.post(path, {{"password", std::string(samples::password)}});
        auto const answer
            = back + site.fake.sign_in(site.address_of(going), R"({"sub":"17","email":"x@elders.nl"})");
        CHECK(site.pages.get(answer).location == "/mij/beveiliging");
        REQUIRE(site.identities(me).size() == 1);
        auto const page = site.pages.get("/mij/beveiliging").html;
        CHECK(holds(page, "Ontkoppel"));
        CHECK_FALSE(holds(page, "Koppel Gemeente Grifthoek"));
        CHECK(site.sign_in(R"({"sub":"17"})").status == 303);
        CHECK(site.pages.as(me).post("/mij/beveiliging/inlog/gemeente/weg").location == "/mij/beveiliging");
        CHECK(site.identities(me).empty());
        CHECK(site.pages.post("/mij/beveiliging/inlog/gemeente/weg").location == "/mij/beveiliging");
        CHECK(site.pages.post("/mij/beveiliging/inlog/elders/weg").status == 404);
    });
}

TEST_CASE("an identity of somebody else is not linked, and an answer for one who signed out is lost")
{
    each_site([](Site& site) {
        site.sign_in(newcomer);
        auto const link = [&](std::string_view claims) {
            site.pages.as(site.world.outsider.id);
            auto const going = site.pages.post(
                "/mij/beveiliging/inlog/gemeente", {{"password", std::string(samples::password)}});
            return back + site.fake.sign_in(site.address_of(going), claims);
        };
        CHECK(site.pages.get(link(R"({"sub":"17"})")).status == 409);
        auto const answer = link(R"({"sub":"18"})");
        CHECK(site.pages.as({}).get(answer).status == 410);
        CHECK(site.pages.as(site.world.adviser.id).get(answer).location == "/");
        CHECK(site.identities(site.world.outsider.id).empty());
        CHECK(site.identities(site.world.adviser.id).empty());
    });
}
