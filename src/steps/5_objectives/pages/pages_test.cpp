#include "test_site.h"

using namespace objectives;
using namespace objectives::pages_test;

namespace {

http::Fields good_form()
{
    return {{"theme", "crime"}, {"title", "Meer mensen voelen zich veilig"}, {"baseline", "45"},
        {"target", "60"}, {"unit", "percent"}, {"due_on", "2029-03-01"}, {"version", "1"}};
}

http::Fields with(http::Fields fields, std::string_view name, std::string_view value)
{
    for (auto& field : fields)
        if (field.name == name)
            field.value = value;
    return fields;
}

http::Fields measured_by(std::string_view figure)
{
    auto form = with(with(with(good_form(), "unit", "count"), "baseline", ""), "target", "5");
    form.push_back({"baseline_key", std::string(figure)});
    return form;
}

Baseline baseline_now(Site& site)
{
    return objectives::objectives(*site.database.lease(), site.scope).at(0).wish.baseline;
}

} // namespace

TEST_CASE("an objective goes from a form to an adopted one")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        CHECK(site.pages.post("/t/de-grift/doelen/nieuw", good_form()).location == "/t/de-grift/doelen");
        auto const id = objectives::objectives(*site.database.lease(), site.scope).at(0).id.text();
        auto const concept_page = site.pages.get("/t/de-grift/doelen");
        CHECK(holds(concept_page.html, "Van 45% naar 60%"));
        CHECK(site.pages.post("/t/de-grift/doelen/" + id + "/bespreken").status == 303);
        CHECK(site.pages.post("/t/de-grift/doelen/" + id + "/vaststellen").status == 303);
        CHECK(holds(site.pages.get("/t/de-grift/doelen").html, "Vastgesteld"));
        CHECK(site.pages.post("/t/de-grift/doelen/" + id + "/weggooien").status == 422);
    });
}

TEST_CASE("a form with mistakes keeps what was typed and says what to do")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        auto const shown = site.pages.post("/t/de-grift/doelen/nieuw", with(good_form(), "target", "veel"));
        CHECK(shown.status == 422);
        CHECK(holds(shown.html, "Vul een doel in dat bij de eenheid past"));
        CHECK(holds(shown.html, "veel"));
        CHECK(objectives::objectives(*site.database.lease(), site.scope).empty());
    });
}

TEST_CASE("a count cannot be the baseline of a percentage")
{
    each_site([](Site& site) {
        store_counts(site);
        site.pages.as(site.adviser);
        auto const shown = site.pages.post(
            "/t/de-grift/doelen/nieuw", with(measured_by("figure.police.2.5.1"), "unit", "percent"));
        CHECK(shown.status == 422);
        CHECK(holds(shown.html, "Kies als eenheid: Aantal."));
        CHECK(site.pages.post("/t/de-grift/doelen/nieuw", measured_by("figure.police.2.5.1")).status == 303);
        CHECK(baseline_now(site).value == 31);
    });
}

TEST_CASE("another measure brings its own number, unless one was typed")
{
    each_site([](Site& site) {
        store_counts(site);
        site.pages.as(site.adviser);
        site.pages.post("/t/de-grift/doelen/nieuw", measured_by("figure.police.2.5.1"));
        auto const path = "/t/de-grift/doelen/"
            + objectives::objectives(*site.database.lease(), site.scope).at(0).id.text();
        site.pages.post(path, with(measured_by("figure.police.2.2.1"), "baseline", "31"));
        CHECK(baseline_now(site).value == 12);
        auto const typed = with(measured_by("figure.police.2.2.1"), "baseline", "14");
        site.pages.post(path, with(typed, "version", "2"));
        CHECK(baseline_now(site).value == 14);
    });
}

TEST_CASE("a partner reads the objectives and cannot change them")
{
    each_site([](Site& site) {
        site.pages.as(site.partner);
        CHECK(site.pages.get("/t/de-grift/doelen").status == 200);
        CHECK(site.pages.post("/t/de-grift/doelen/nieuw", good_form()).status == 403);
    });
}

TEST_CASE("the second of two people keeps what he typed and is told")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        site.pages.post("/t/de-grift/doelen/nieuw", good_form());
        auto const path = "/t/de-grift/doelen/"
            + objectives::objectives(*site.database.lease(), site.scope).at(0).id.text();
        CHECK(site.pages.post(path, with(good_form(), "title", "Eerste")).status == 303);
        auto const second = site.pages.post(path, with(good_form(), "title", "Tweede"));
        CHECK(second.status == 422);
        CHECK(holds(second.html, "Iemand anders"));
        CHECK(holds(second.html, "Tweede"));
    });
}

TEST_CASE("the list and the form look as they should")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        add(*site.database.lease(), site.scope, a_wish({2029, 3, 1}));
        testing::golden("list.html", site.pages.get("/t/de-grift/doelen").html);
        testing::golden("new.html", site.pages.get("/t/de-grift/doelen/nieuw").html);
    });
}
