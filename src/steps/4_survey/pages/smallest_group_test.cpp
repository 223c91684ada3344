// A partnership that agreed on larger groups than the house asks shows less, on every page and file.
#include "field.h"
#include "fieldwork.h"
#include "means.h"
#include "report_test_site.h"
#include "reports.h"
#include "test_workshop.h"

using namespace survey;

namespace {

void agree_on(OverSite& site, int group)
{
    partnership::agree_on_group(*site.database.lease(), site.scope.partnership, group);
}

} // namespace

TEST_CASE("seven answers are shown where five are asked, and hidden where the partnership asks eight")
{
    each_over_site(7, [](OverSite& site) {
        auto const results = site.path("resultaten");
        CHECK_FALSE(shows(site.pages.get(results).html, "minder dan 8"));
        auto const csv = site.pages.get(results + ".csv").html;
        agree_on(site, 8);
        CHECK(shows(site.pages.get(results).html, "minder dan 8"));
        CHECK(site.pages.get(results + ".csv").html.size() < csv.size());
        CHECK(shows(site.pages.get(site.path("rapport")).html, "minder dan 8"));
        // Less than the house asks is no agreement.
        agree_on(site, 2);
        CHECK_FALSE(shows(site.pages.get(results).html, "minder dan 2"));
        CHECK(site.pages.get(results + ".csv").html == csv);
    });
}

TEST_CASE("the public report hides what the partnership hides, twice over")
{
    each_over_site(12, [](OverSite& site) {
        site.share();
        REQUIRE(site.pages.post(site.path("rapport/openbaar"), {{"hoofdstuk", "safety"}}).status == 303);
        REQUIRE(site.pages.post(site.path("rapport/adres")).status == 303);
        auto const address
            = "/enqueterapport/" + token_of_public_report(*site.database.lease(), site.id).value();
        site.pages.as({});
        auto const before = site.pages.get(address).html;
        agree_on(site, 8);
        auto const after = site.pages.get(address).html;
        CHECK(shows(after, "minder dan 16"));
        CHECK_FALSE(shows(before, "minder dan 16"));
    });
}

TEST_CASE("what the night adds to the means of other parks keeps to the agreement")
{
    each_over_site(7, [](OverSite& site) {
        site.share();
        agree_on(site, 8);
        auto const db = site.database.lease();
        renew_means(*db, 5);
        CHECK(db->count("select count(*) from survey_mean_part where figure <> '' and n < 8") == 0);
    });
}

TEST_CASE("beside its survey, who runs it asks for larger groups than the house does, never for smaller ones")
{
    each_workshop([](Workshop& shop) {
        constexpr auto page = "/t/de-grift/enquete", form = "/t/de-grift/enquete/kleinste-groep";
        auto const agreed = [&] {
            return partnership::find(*shop.database.lease(), shop.scope.partnership)->group_size_min;
        };
        CHECK(shows(shop.pages.get(page).html, "name=\"groep\""));
        // Said once more where the survey is opened.
        CHECK(shows(shop.pages.get(page).html, "href=\"/t/de-grift/enquete#kleinste-groep\""));
        auto const lowered = shop.pages.post(form, {{"groep", "4"}});
        CHECK(lowered.status == 422);
        CHECK(shows(lowered.html, "Vul 5 of meer in."));
        CHECK(shows(lowered.html, "value=\"4\""));
        for (auto const* odd : {"", "acht", "8,5", "101", "-8"})
            CHECK(shop.pages.post(form, {{"groep", odd}}).status == 422);
        CHECK(agreed() == 0);
        CHECK(shop.pages.post(form, {{"groep", " 8 "}}).status == 303);
        CHECK(agreed() == 8);
        CHECK(shows(shop.pages.get(page).html, "Groepen van minder dan 8 laten wij nergens zien."));
        CHECK(shop.pages.post(form, {{"groep", "5"}}).status == 303);
        CHECK(agreed() == 0); // what the house asks goes on to count, also when it asks more later
    });
}

TEST_CASE("what was said to who answers holds: the smallest group goes only up, and stands once it is closed")
{
    each_workshop([](Workshop& shop) {
        constexpr auto page = "/t/de-grift/enquete", form = "/t/de-grift/enquete/kleinste-groep";
        auto const post = [&](std::string const& typed) { return shop.pages.post(form, {{"groep", typed}}); };
        CHECK(post("8").status == 303);
        shop.open_it();
        auto const lowered = post("6");
        CHECK(lowered.status == 422);
        CHECK(shows(lowered.html, "Dit getal kan alleen nog omhoog"));
        CHECK(shows(shop.pages.get(page).html, "Minder dan 8 kan niet"));
        CHECK(post("9").status == 303);
        REQUIRE(close(*shop.database.lease(), shop.survey(), {2027, 3, 16}));
        for (auto const* other : {"8", "10"}) {
            auto const refused = post(other);
            CHECK(refused.status == 422);
            CHECK(shows(refused.html, "Dit getal kan nu niet meer anders"));
        }
        auto const shown = shop.pages.get(page).html;
        CHECK(shows(shown, "Dit getal kan nu niet meer anders"));
        CHECK_FALSE(shows(shown, "name=\"groep\""));
        CHECK_FALSE(shows(shown, "#kleinste-groep"));
        // Nor is it offered where another survey of the round is about to open.
        {
            auto db = shop.database.lease();
            auto const other = prepare(*db, shop.scope, {Audience::residents, {2027, 5, 1}, {}});
            REQUIRE(invite(*db, *find(*db, shop.scope, *other), samples::recipients(6), {house_secret}));
        }
        auto const both = shop.pages.get(page).html;
        CHECK(shows(both, "Open de enquête"));
        CHECK_FALSE(shows(both, "#kleinste-groep"));
        // Also in the next round, for the outcome of this one stands beside it.
        {
            auto db = shop.database.lease();
            shop.scope.round = partnership::open_next_round(*db, shop.scope.partnership, testing::now()).id;
        }
        CHECK(shows(post("8").html, "Dit getal kan alleen nog omhoog"));
        CHECK(post("10").status == 303);
    });
}

TEST_CASE("who does not run the survey gets no form for the smallest group")
{
    each_over_site(7, [](OverSite& site) {
        site.share();
        site.pages.as(site.partner);
        CHECK_FALSE(shows(site.pages.get("/t/de-grift/enquete").html, "kleinste-groep"));
        CHECK(site.pages.post("/t/de-grift/enquete/kleinste-groep", {{"groep", "9"}}).status == 403);
    });
}

TEST_CASE("a stand of the answers with finer bands than are asked now is shown no more")
{
    each_over_site(12, [](OverSite& site) {
        Stand stand;
        stand.taken_on = {2027, 3, 16};
        stand.answered = 90;
        stand.parts = {{"Noord", 70, Band{40, 44}}, {"Zuid", 80, Band{50, 54}}};
        upsert_stand(*site.database.lease(), site.id, stand);
        auto const monitor = [&] { return site.pages.get(site.path("respons")).html; };
        CHECK(shows(monitor(), "40 tot en met 44"));
        agree_on(site, 8);
        CHECK_FALSE(shows(monitor(), "40 tot en met 44"));
        CHECK(shows(monitor(), "De telling is ’s nachts"));
        stand.parts = {{"Noord", 70, Band{40, 47}}, {"Zuid", 80, Band{48, 55}}};
        upsert_stand(*site.database.lease(), site.id, stand);
        CHECK(shows(monitor(), "40 tot en met 47"));
        // Of thirteen addresses only one band of eight is left, and a street of thirteen stands apart no
        // more.
        stand.parts[1] = {"Zuid", 13, Band{5, 13}};
        upsert_stand(*site.database.lease(), site.id, stand);
        CHECK_FALSE(shows(monitor(), "40 tot en met 47"));
        stand.parts[1]
            = {"Zuid", 80, Band{48, 55}, {{"Handelsweg", 13, std::nullopt}, {"", 67, std::nullopt}}};
        upsert_stand(*site.database.lease(), site.id, stand);
        CHECK_FALSE(shows(monitor(), "40 tot en met 47"));
        stand.parts[1].parts[0].name = "";
        upsert_stand(*site.database.lease(), site.id, stand);
        CHECK(shows(monitor(), "40 tot en met 47"));
    });
}
