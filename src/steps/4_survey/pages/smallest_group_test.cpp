// A partnership that agreed on larger groups than the house asks shows less, on every page and file.
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
