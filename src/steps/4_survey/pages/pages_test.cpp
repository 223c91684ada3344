#include "responding.h"
#include "samples.h"
#include "test_site.h"
#include "waiting.h"

#include "accounts/tables.h"
#include "area/area.h"
#include "area/tables.h"
#include "crypto/crypto.h"
#include "db/database.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "pdf/check.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

using namespace survey;

namespace {

constexpr int addresses = 12;
struct Site : ParkSite {
    explicit Site(db::Database& made_in)
        : ParkSite(made_in, "https://terrein.voorbeeld.nl")
    {
    }

    void add_addresses()
    {
        auto db = database.lease();
        for (int number = 1; number <= addresses; ++number) {
            area::Address address;
            address.street = "Handelsweg";
            address.number = number;
            address.postcode = "7461AB";
            address.town = "Grifthoek";
            REQUIRE(area::add_address(*db, scope, address));
        }
    }
    Survey survey() { return surveys(*database.lease(), scope).at(0); }
    std::string path(std::string_view below)
    {
        return fmt::format("/t/de-grift/enquete/{}/{}", survey().id.text(), below);
    }
    std::string code(int place) { return code_at(survey().id, place); }
    void prepare()
    {
        add_addresses();
        CHECK(pages
                  .post("/t/de-grift/enquete",
                      {{"audience", "entrepreneurs"}, {"closes_on_entrepreneurs", "2027-05-01"}})
                  .status
            == 303);
        CHECK(pages.post(path("codes")).status == 303);
    }
    void open()
    {
        prepare();
        CHECK(pages.post(path("openen")).status == 303);
        pages.as({});
    }
    void close_with(std::int64_t answers)
    {
        open();
        pages.as(adviser);
        CHECK(answer_for_demo(*database.lease(), survey(), answers, {2027, 3, 16}) == answers);
        CHECK(pages.post(path("sluiten")).status == 303);
    }
};

void each_site(base::FunctionRef<void(Site&)> test)
{
    testing::for_each_database(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [&](db::Database& database) {
            Site site(database);
            test(site);
        });
}

http::Fields good_letter()
{
    return {{"mayor", "Jannie Prins"}, {"reference", "2027-114"}, {"sender", "Markt 1, 7461 AB Grifthoek"},
        {"telephone", "0548 12 34 56"}, {"contact", "Anna Bakker"},
        {"privacy_url", "grifthoek.voorbeeld.nl/privacy"}, {"results_on", "2027-06-01"},
        {"dated", "2027-03-20"}};
}

} // namespace

TEST_CASE("a survey is prepared, gets its codes and opens")
{
    each_site([](Site& site) {
        CHECK(shows(site.pages.get("/t/de-grift/enquete").html, "Bereid deze enquête voor"));
        auto const late = site.pages.post(
            "/t/de-grift/enquete", {{"audience", "residents"}, {"closes_on_residents", "2026-01-01"}});
        CHECK(late.status == 422);
        CHECK(shows(late.html, "Kies een dag na vandaag"));
        site.prepare();
        auto const follow = site.pages.get("/t/de-grift/enquete").html;
        CHECK(shows(follow, "Er zijn 12 codes"));
        CHECK(shows(follow, "Vul de naam van de burgemeester in"));
        CHECK(site.pages.post(site.path("openen")).status == 303);
        auto const again = site.pages.post(site.path("codes"));
        CHECK(again.status == 422);
        CHECK(shows(again.html, "De enquête is al open"));
        for (auto const* typed : {"", "morgen", "1-1-2027"})
            CHECK(
                site.pages.post(site.path("sluitdatum"), {{"closes_on_entrepreneurs", typed}}).status == 422);
        CHECK(site.pages.post(site.path("sluitdatum"), {{"closes_on_entrepreneurs", "2027-05-10"}}).status
            == 303);
        CHECK(site.survey().closes_on == moment::Date{2027, 5, 10});
        testing::golden("follow.html", tokenless(site.pages.get("/t/de-grift/enquete").html));
    });
}

TEST_CASE("a survey of a park with sub-areas asks in which of them one is")
{
    each_site([](Site& site) {
        {
            auto db = site.database.lease();
            area::make_sub_area(*db, site.scope, {{}, "Noord", {"Nijverheidsweg"}, {}});
            area::make_sub_area(*db, site.scope, {{}, "Aan \"D'n Oever\"", {"Kade"}, {}});
        }
        site.prepare();
        auto const listed = site.pages.get(site.path("vragen")).html;
        CHECK(shows(listed, "Noord"));
        CHECK(shows(listed, "n Oever"));
    });
}

TEST_CASE("without addresses there are no codes, and the page says where to get them")
{
    each_site([](Site& site) {
        site.pages.post("/t/de-grift/enquete",
            {{"audience", "entrepreneurs"}, {"closes_on_entrepreneurs", "2027-05-01"}});
        auto const shown = site.pages.post(site.path("codes"));
        CHECK(shown.status == 422);
        CHECK(shows(shown.html, "Lees eerst bij Gebied de adressen in"));
    });
}

TEST_CASE("a partner sees the count and the questions, and runs nothing")
{
    each_site([](Site& site) {
        site.open();
        site.pages.as(site.partner);
        CHECK(shows(site.pages.get("/t/de-grift/enquete").html, "antwoorden van 12 adressen"));
        CHECK(shows(site.pages.get(site.path("vragen")).html, "Hoe veilig vindt u het terrein overdag?"));
        CHECK(site.pages.post(site.path("sluiten")).status == 403);
        CHECK(site.pages.get(site.path("brief")).status == 403);
        CHECK(site.pages.get(site.path("resultaten")).status == 303);
    });
}

TEST_CASE("the letter is filled in, tried, ordered and waited for")
{
    each_site([](Site& site) {
        site.prepare();
        auto incomplete = good_letter();
        incomplete[0].value = "";
        auto const refused = site.pages.post(site.path("brief"), incomplete);
        CHECK(refused.status == 422);
        CHECK(shows(refused.html, "2027-114"));
        CHECK(site.pages.get(site.path("proefbrief.pdf")).location == site.path("brief"));
        CHECK(site.pages.post(site.path("brieven")).location == site.path("brief"));
        CHECK(site.pages.post(site.path("brief"), good_letter()).status == 303);
        auto const test = site.pages.get(site.path("proefbrief.pdf"));
        CHECK(pdf::complaints(test.html).empty());
        CHECK(site.pages.get(site.path("brieven.pdf")).status == 404);
        CHECK(site.pages.post(site.path("brieven")).status == 303);
        CHECK(shows(site.pages.get("/t/de-grift/enquete").html, "De brieven worden gemaakt"));
    });
}

TEST_CASE("every code that opens nothing gets a page that says what to do")
{
    each_site([](Site& site) {
        site.prepare();
        auto const code = site.code(0);
        CHECK(site.pages.get("/e/" + code).status == 403);
        site.pages.post(site.path("openen"));
        site.pages.as({});
        CHECK(shows(site.pages.get("/e").html, "De code staat in de brief"));
        CHECK(site.pages.post("/e", {{"code", " " + crypto::grouped_code(code)}}).location == "/e/" + code);
        CHECK(shows(site.pages.post("/e", {{"code", ""}}).html, "Typ de code uit de brief"));
        CHECK(shows(site.pages.post("/e", {{"code", "AB22"}}).html, "niet compleet"));
        auto wrong = code;
        wrong[3] = wrong[3] == 'A' ? 'B' : 'A';
        auto const typo = site.pages.post("/e", {{"code", wrong}});
        CHECK(typo.status == 422);
        CHECK(shows(typo.html, "tikfout"));
        CHECK(shows(typo.html, wrong));
        auto const unknown = site.pages.get("/e/" + code_of({"another"}, {1}, 0));
        CHECK(unknown.status == 404);
        CHECK(shows(unknown.html, "nieuwste brief"));
        site.pages.set_now(testing::now().plus_days(90));
        auto const closed = site.pages.get("/e/" + code);
        CHECK(closed.status == 410);
        CHECK(shows(closed.html, "De sluitdatum is voorbij"));
    });
}

TEST_CASE("who tries many codes has to wait")
{
    each_site([](Site& site) {
        site.open();
        auto const unknown = "/e/" + code_of({"another"}, {1}, 0);
        for (int i = 0; i < 30; ++i)
            CHECK(site.pages.get(unknown).status == 404);
        CHECK(site.pages.get(unknown).status == 429);
        CHECK(site.pages.get("/e/" + site.code(0)).status == 200);
    });
}

TEST_CASE("answering goes page by page, is kept, and goes on elsewhere")
{
    each_site([](Site& site) {
        site.open();
        auto const home = "/e/" + site.code(0);
        auto const start = site.pages.get(home);
        CHECK(shows(start.html, "Begin met de vragen"));
        testing::golden("page.html", tokenless(site.pages.get(home + "/2").html));
        CHECK(site.pages.post(home + "/1", {{"A1", "industry"}, {"A2", "n1"}}).location == home + "/2");
        auto const wrong = site.pages.post(home + "/2", {{"B1", "safe"}});
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "Kies een antwoord"));
        CHECK(site.pages.post(home + "/2", {{"B1", "safe"}, {"B3", "7"}, {"later", "1"}}).location
            == home + "?bewaard=1");
        CHECK(shows(site.pages.get(home + "?bewaard=1").html, "Uw antwoorden zijn bewaard"));
        CHECK(shows(site.pages.get(home).html, "Ga verder waar u was"));
        CHECK(shows(site.pages.get(home + "/verder").html, "Deel 3 van 11"));
        CHECK(site.pages.post(home + "/3", {{"C1", "none"}}).location == home + "/5");
        CHECK(site.pages.get(home + "/99").location == home);
    });
}

TEST_CASE("answers are looked over and sent, and the code is used up")
{
    each_site([](Site& site) {
        site.open();
        auto const home = "/e/" + site.code(0);
        auto const early = site.pages.post(home + "/verzenden");
        CHECK(early.status == 422);
        CHECK(shows(early.html, "Deze vraag moet nog een antwoord"));
        site.pages.post(home + "/2", {{"B3", "7"}, {"B5", "Bij de poort"}});
        site.pages.post(home + "/3", {{"C1", "none"}});
        CHECK(shows(site.pages.get(home + "/controleren").html, "Bij de poort"));
        CHECK(site.pages.post(home + "/verzenden", {{"email", "geen adres"}}).status == 422);
        CHECK(site.pages.post(home + "/verzenden", {{"email", "ik@voorbeeld.nl"}}).location == "/e/bedankt");
        CHECK(shows(site.pages.get("/e/bedankt").html, "Hartelijk dank"));
        auto const used = site.pages.get(home);
        CHECK(used.status == 410);
        CHECK(shows(used.html, "al geantwoord"));
        CHECK(site.pages.post(home + "/1", {{"A1", "industry"}}).location == home);
        CHECK(site.survey().sent == 1);
    });
}

TEST_CASE("a page of the survey is light and costs two statements")
{
    each_site([](Site& site) {
        site.open();
        auto const home = "/e/" + site.code(0);
        site.pages.get(home);
        CHECK(site.pages.get(home + "/6").html.size() < 30'000);
        auto db = site.database.lease();
        auto const cost = testing::statements_of(*db, [&] {
            auto const seat = enter(*db, {house_secret}, site.code(0), {2027, 3, 16});
            save(*db, *seat, {});
        });
        CHECK(cost == 2);
    });
}

TEST_CASE("results are shown to who runs the survey, and to all after sharing")
{
    each_site([](Site& site) {
        site.close_with(11);
        auto const shown = site.pages.get(site.path("resultaten"));
        CHECK(shown.status == 200);
        CHECK(shows(shown.html, "Weinig antwoorden"));
        testing::golden("results.html", shown.html);
        site.pages.as(site.partner);
        CHECK(site.pages.get(site.path("resultaten")).status == 303);
        site.pages.as(site.adviser);
        CHECK(site.pages.post(site.path("delen")).status == 303);
        site.pages.as(site.partner);
        auto const shared = site.pages.get(site.path("resultaten"));
        CHECK(shared.status == 200);
        CHECK_FALSE(shows(shared.html, "open antwoorden"));
    });
}

TEST_CASE("who runs a closed survey gets the addresses of those who asked for contact, and nobody else does")
{
    each_site([](Site& site) {
        site.open();
        {
            auto const db = site.database.lease();
            for (auto const* email : {"wim@voorbeeld.nl", "=cmd@voorbeeld.nl"})
                insert_waiting(*db, site.survey().id, {LoosePart::contact, "", email});
        }
        site.pages.as(site.adviser);
        CHECK(site.pages.get(site.path("contact.csv")).status == 404);
        CHECK_FALSE(shows(site.pages.get("/t/de-grift/enquete").html, "vroegen om de uitkomst"));
        CHECK(site.pages.post(site.path("sluiten")).status == 303);
        CHECK(shows(site.pages.get("/t/de-grift/enquete").html, "2 mensen vroegen om de uitkomst"));
        auto const file = site.pages.get(site.path("contact.csv"));
        CHECK(file.status == 200);
        CHECK(shows(file.html, "wim@voorbeeld.nl"));
        CHECK_FALSE(shows(file.html, "\n=cmd"));
        site.pages.as(site.partner);
        CHECK(site.pages.get(site.path("contact.csv")).status == 403);
        CHECK_FALSE(shows(site.pages.get("/t/de-grift/enquete").html, "vroegen om de uitkomst"));
    });
}

TEST_CASE("results go out as a tagged paper and as a file")
{
    each_site([](Site& site) {
        site.close_with(12);
        auto const paper = site.pages.get(site.path("resultaten.pdf"));
        CHECK(pdf::complaints(paper.html).empty());
        testing::golden("results.csv", site.pages.get(site.path("resultaten.csv")).html);
    });
}
