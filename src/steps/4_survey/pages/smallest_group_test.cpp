// A partnership that agreed on larger groups than the house asks shows less, on every page and file.
#include "field.h"
#include "fieldwork.h"
#include "means.h"
#include "report_test_site.h"
#include "reports.h"

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
    each_over_site(7, [](OverSite& site) {
        constexpr auto page = "/t/de-grift/enquete", form = "/t/de-grift/enquete/kleinste-groep";
        auto const agreed = [&] {
            return partnership::find(*site.database.lease(), site.scope.partnership)->group_size_min;
        };
        CHECK(shows(site.pages.get(page).html, "name=\"groep\""));
        // Said once more where the outcome is shared.
        CHECK(shows(site.pages.get(page).html, "href=\"/t/de-grift/enquete#kleinste-groep\""));
        auto const lowered = site.pages.post(form, {{"groep", "4"}});
        CHECK(lowered.status == 422);
        CHECK(shows(lowered.html, "Vul 5 of meer in."));
        CHECK(shows(lowered.html, "value=\"4\""));
        for (auto const* odd : {"", "acht", "8,5", "101", "-8"})
            CHECK(site.pages.post(form, {{"groep", odd}}).status == 422);
        CHECK(agreed() == 0);
        CHECK(site.pages.post(form, {{"groep", " 8 "}}).status == 303);
        CHECK(agreed() == 8);
        CHECK(shows(site.pages.get(page).html, "Groepen van minder dan 8 laten wij nergens zien."));
        CHECK(site.pages.post(form, {{"groep", "5"}}).status == 303);
        CHECK(agreed() == 0); // what the house asks goes on to count, also when it asks more later
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
    });
}
