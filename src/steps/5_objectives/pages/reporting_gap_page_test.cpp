#include "test_site.h"

#include "survey/survey.h"

using namespace objectives::pages_test;

TEST_CASE("without a shared survey the page of the reporting gap says what to do first")
{
    each_site([](Site& site) {
        store_counts(site);
        auto const page = site.pages.as(site.partner).get("/t/de-grift/doelen/meldkloof");
        CHECK(page.status == 200);
        CHECK(holds(page.html, "Nog geen meldkloof te zien"));
        CHECK(holds(site.pages.get("/t/de-grift/doelen/beeld").html, "/t/de-grift/doelen/meldkloof"));
    });
}
