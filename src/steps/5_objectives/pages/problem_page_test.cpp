#include "problem.h"
#include "test_site.h"

using namespace objectives;
using namespace objectives::pages_test;

namespace {

http::Fields problem_form()
{
    return {{"title", "Inbraak aan de rand"}, {"theme", "crime"}, {"finding", ""}, {"found_on", "2027-03-01"},
        {"version", "1"}};
}

std::string first_problem(Site& site)
{
    return "/t/de-grift/doelen/problemen/" + problems_of(*site.database.lease(), site.scope).at(0).id.text();
}

} // namespace

TEST_CASE("from the combined picture one press makes a problem with its causes, and a second press no other")
{
    each_site([](Site& site) {
        store_counts(site);
        site.pages.as(site.adviser);
        CHECK(holds(site.pages.get("/t/de-grift/doelen/beeld").html, "Maak hier een probleem van"));
        auto const made = site.pages.post("/t/de-grift/doelen/problemen", {{"phenomenon", "burglary"}});
        CHECK(made.location == first_problem(site));
        auto const again = site.pages.post("/t/de-grift/doelen/problemen", {{"phenomenon", "burglary"}});
        CHECK(again.location == first_problem(site));
        auto const all = problems_of(*site.database.lease(), site.scope);
        REQUIRE(all.size() == 1);
        CHECK(all[0].causes == std::vector<std::string>{"figure:burglary"});
        CHECK(all[0].theme == Theme::crime);
        CHECK(holds(site.pages.get("/t/de-grift/doelen/beeld").html, "Probleem: "));
        CHECK(site.pages.post("/t/de-grift/doelen/problemen", {{"phenomenon", "poaching"}}).status == 404);
    });
}

TEST_CASE("a problem shows its chain, and an objective that is made of it starts with it")
{
    each_site([](Site& site) {
        store_counts(site);
        site.pages.as(site.adviser);
        site.pages.post("/t/de-grift/doelen/problemen", {{"phenomenon", "burglary"}});
        auto const page = site.pages.get(first_problem(site)).html;
        CHECK(holds(page, "Van aanleiding naar resultaat"));
        CHECK(holds(page, "Nog geen doel"));
        testing::golden("problem.html", page);
        testing::golden("problems.html", site.pages.get("/t/de-grift/doelen/problemen").html);
        auto const id = problems_of(*site.database.lease(), site.scope).at(0).id.text();
        auto const form = site.pages.get("/t/de-grift/doelen/nieuw?probleem=" + id).html;
        CHECK(holds(form, "value=\"" + id + "\" checked"));
        http::Fields wish{{"theme", "crime"}, {"title", "Minder inbraak"}, {"baseline", "31"},
            {"target", "20"}, {"unit", "count"}, {"due_on", "2029-03-01"}, {"version", "1"},
            {"answered", id}};
        CHECK(site.pages.post("/t/de-grift/doelen/nieuw", wish).status == 303);
        CHECK(holds(site.pages.get(first_problem(site)).html, "Minder inbraak"));
        auto const objective = objectives::objectives(*site.database.lease(), site.scope).at(0).id.text();
        auto const outcome = site.pages.get("/t/de-grift/doelen/" + objective + "/uitkomst").html;
        CHECK(holds(outcome, "problemen/" + id));
        testing::golden("objective.html", outcome);
    });
}

TEST_CASE("a problem can be written by hand, with what was seen as its cause")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        auto form = problem_form();
        form[2].value = "Kapotte lamp bij de ingang";
        testing::golden("new_problem.html", site.pages.get("/t/de-grift/doelen/problemen/nieuw").html);
        auto const made = site.pages.post("/t/de-grift/doelen/problemen/nieuw", form);
        CHECK(made.location == first_problem(site));
        CHECK(holds(site.pages.get(first_problem(site)).html, "Zelf gezien: Kapotte lamp bij de ingang"));
        // A cause that was not there before is not taken from the form.
        auto sent = problem_form();
        sent.push_back({"causes", "figure:burglary"});
        CHECK(site.pages.post(first_problem(site), sent).status == 303);
        CHECK(problems_of(*site.database.lease(), site.scope).at(0).causes.empty());
    });
}

TEST_CASE("a problem form with mistakes keeps what was typed, and the second of two people is told")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        auto form = problem_form();
        form[0].value = "";
        form[2].value = "Kapotte lamp";
        form[3].value = "2031-01-01";
        auto const wrong = site.pages.post("/t/de-grift/doelen/problemen/nieuw", form);
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "Schrijf het probleem op"));
        CHECK(holds(wrong.html, "Kies de dag waarop u dit zag"));
        CHECK(holds(wrong.html, "Kapotte lamp"));
        site.pages.post("/t/de-grift/doelen/problemen/nieuw", problem_form());
        CHECK(site.pages.post(first_problem(site), problem_form()).status == 303);
        auto const second = site.pages.post(first_problem(site), problem_form());
        CHECK(second.status == 422);
        CHECK(holds(second.html, "Iemand anders heeft dit probleem net veranderd"));
        CHECK(site.pages.post(first_problem(site) + "/weggooien").location == "/t/de-grift/doelen/problemen");
        CHECK(problems_of(*site.database.lease(), site.scope).empty());
    });
}

TEST_CASE("a partner reads the problems and does not change them")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        site.pages.post("/t/de-grift/doelen/problemen/nieuw", problem_form());
        site.pages.as(site.partner);
        CHECK(site.pages.get("/t/de-grift/doelen/problemen").status == 200);
        auto const page = site.pages.get(first_problem(site));
        CHECK(page.status == 200);
        CHECK_FALSE(holds(page.html, "Gooi dit probleem weg"));
        CHECK(site.pages.post(first_problem(site), problem_form()).status == 403);
    });
}
