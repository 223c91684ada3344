// The other ways to look at the plan: the years, the hours, filters and the large sheet.
#include "capacity.h"
#include "testing_site.h"

#include "objectives/problem.h"
#include "pdf/check.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace plan;
using namespace plan::site;

namespace {

void give_hours(Site& site, int hours)
{
    auto lease = site.database.lease();
    auto action = *find(*lease, site.world.scope, site.action);
    action.wish.hours = hours;
    CHECK(change(*lease, site.world.scope, action, site.world.by()));
}

std::string hours_field(accounts::OrganisationId id) { return "hours_" + id.text(); }

} // namespace

TEST_CASE("the years show each action over its quarters, by chapter, owner or theme")
{
    each_site([](Site& site) {
        auto const shown = site.pages.get("/t/de-grift/plan/tijdlijn");
        CHECK(shown.status == 200);
        CHECK(holds(shown.html, "colspan=\"2\""));
        testing::golden("years.html", shown.html);
        auto const owners = site.pages.get("/t/de-grift/plan/tijdlijn?per=trekker").html;
        CHECK(holds(owners, "class=\"years-group\">Politie Grifthoek"));
        CHECK(site.pages.get("/t/de-grift/plan/tijdlijn?per=thema").status == 200);
        CHECK(site.pages.get("/t/de-grift/plan/tijdlijn?per=onzin").status == 200);
        site.pages.post("/t/de-grift/plan", {{"card", site.action.text()}, {"to", ".0"}});
        auto const nobody = site.pages.get("/t/de-grift/plan/tijdlijn?per=trekker").html;
        CHECK(holds(nobody, "class=\"years-group\">Nog geen trekker"));
        site.pages.post(site.path("/weggooien"));
        CHECK(holds(site.pages.get("/t/de-grift/plan/tijdlijn").html, "Het plan is nog leeg"));
    });
}

TEST_CASE("overload is marked on the hours, on the board and before adopting")
{
    each_site([](Site& site) {
        give_hours(site, 100); // 50 in each of two quarters
        auto const& police = site.world.police;
        auto const saved = site.pages.post("/t/de-grift/plan/uren", {{hours_field(police), "40"}});
        CHECK(saved.location == "/t/de-grift/plan/uren");
        auto const page = site.pages.get("/t/de-grift/plan/uren").html;
        CHECK(holds(page, "50 - te veel"));
        testing::golden("hours.html", page);
        auto const words = "te veel uren in K1 2027, K2 2027";
        CHECK(holds(site.pages.get("/t/de-grift/plan").html, words));
        CHECK(holds(site.pages.get("/t/de-grift/plan/vaststellen").html, words));
        CHECK(site.pages.post("/t/de-grift/plan/uren", {{hours_field(police), "50"}}).status == 303);
        CHECK(!holds(site.pages.get("/t/de-grift/plan").html, "te veel uren"));
    });
}

TEST_CASE("hours that are no number come back; a partner pledges for his own organisation only")
{
    each_site([](Site& site) {
        auto const& police = site.world.police;
        auto const wrong = site.pages.post("/t/de-grift/plan/uren", {{hours_field(police), "veel"}});
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "value=\"veel\""));
        site.pages.as(site.world.dirk);
        auto const page = site.pages.get("/t/de-grift/plan/uren").html;
        CHECK(holds(page, "name=\"" + hours_field(police) + "\""));
        CHECK(!holds(page, "name=\"" + hours_field(site.world.town) + "\""));
        site.pages.post(
            "/t/de-grift/plan/uren", {{hours_field(police), "8"}, {hours_field(site.world.town), "9"}});
        auto const kept = pledges(*site.database.lease(), site.world.scope);
        CHECK(kept == std::vector<Pledge>{{police, 8}});
    });
}

TEST_CASE("who saves the hours of others as he read them leaves what they changed meanwhile")
{
    each_site([](Site& site) {
        auto const& police = site.world.police;
        auto const& town = site.world.town;
        auto const path = "/t/de-grift/plan/uren";
        site.pages.post(path, {{hours_field(police), "8"}});
        site.pages.post(path, {{hours_field(police), "12"}}); // meanwhile
        site.pages.post(path,
            {{hours_field(police), "8"}, {"was_" + police.text(), "8"}, {hours_field(town), "20"},
                {"was_" + town.text(), ""}});
        auto kept = pledges(*site.database.lease(), site.world.scope);
        std::ranges::sort(kept, {}, &Pledge::hours);
        CHECK(kept == std::vector<Pledge>{{police, 12}, {town, 20}});
    });
}

TEST_CASE("the list is filtered by theme and by the quarter in which an action runs")
{
    each_site([](Site& site) {
        auto const list = [&](std::string const& query) {
            return site.pages.get("/t/de-grift/plan/lijst?" + query).html;
        };
        auto const theme = std::string(objectives::code(samples::a_wish({}).theme));
        CHECK(holds(list("thema=" + theme), "1 actie<"));
        auto const other = std::string(objectives::code(objectives::all_themes[2]));
        CHECK(holds(list("thema=" + other), "Geen acties gevonden"));
        CHECK(holds(list("kwartaal=2"), "1 actie<"));
        CHECK(holds(list("kwartaal=3"), "Geen acties gevonden"));
        CHECK(holds(list("kwartaal=99"), "1 actie<"));
        CHECK(holds(list("kwartaal=2"), "<option value=\"2\" selected"));
    });
}

TEST_CASE("the board goes on one sheet of A3")
{
    each_site([](Site& site) {
        auto const sheet = site.pages.get("/t/de-grift/plan/bord.pdf");
        CHECK(sheet.status == 200);
        CHECK(pdf::complaints(sheet.html) == std::vector<std::string>{});
        testing::golden("board_pdf.txt", pdf::outline_of(sheet.html));
        site.pages.post(site.path("/weggooien"));
        CHECK(
            pdf::complaints(site.pages.get("/t/de-grift/plan/bord.pdf").html) == std::vector<std::string>{});
    });
}

TEST_CASE("a quarter moved in a plan of 300 actions changes that action alone")
{
    each_site([](Site& site) {
        fill(site, 299);
        auto const before = actions(*site.database.lease(), site.world.scope);
        auto const statements = site.database.statements();
        site.pages.post(
            "/t/de-grift/plan", {{"card", site.action.text()}, {"to", site.world.police.text() + ".5"}});
        CHECK(site.database.statements() - statements < 30); // not one for each action
        auto const after = actions(*site.database.lease(), site.world.scope);
        REQUIRE(after.size() == 300);
        for (auto const& action : after) {
            auto const old = std::ranges::find(before, action.id, &Action::id);
            CHECK(action.wish.quarters == (action.id == site.action ? Span{5, 6} : old->wish.quarters));
            CHECK(action.version == (action.id == site.action ? 2 : 1));
        }
    });
}

TEST_CASE("an organisation adds a measure of its own, changes it and withdraws it")
{
    each_site([](Site& site) {
        auto const path = "/t/de-grift/plan/maatregelen";
        auto const refused = site.pages.post(path, {{"title", "Iets"}}); // the adviser stands for nobody here
        CHECK(refused.status == 422);
        CHECK(holds(refused.html, "U hoort niet bij een organisatie"));
        CHECK(holds(site.pages.get(path).html, "U hoort niet bij een organisatie"));
        site.pages.as(site.world.carla);
        http::Fields const form{{"title", "Samen fietsen"}, {"chapter", "crime"}, {"theme", "crime"},
            {"done_when", "Vier keer gefietst."}, {"hours", "4"}, {"evidence", "Bevallen."}};
        auto const wrong = site.pages.post(path, with(with(form, "hours", "veel"), "title", ""));
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "value=\"veel\""));
        CHECK(holds(wrong.html, "Schrijf de actie op in hoogstens 200 tekens."));
        CHECK(site.pages.post(path, form).location == path);
        auto const page = site.pages.get(path).html;
        CHECK(holds(page, "Samen fietsen"));
        CHECK(holds(page, "Gemeente Grifthoek"));
        testing::golden("library.html", page);
        auto const choose = "/t/de-grift/plan/kiezen";
        CHECK(holds(site.pages.get(choose).html, "Wat bekend is: Bevallen."));
        CHECK(holds(site.pages.get(std::string(choose) + "?zoek=fietsen").html, "Samen fietsen"));
        CHECK(!holds(site.pages.get(std::string(choose) + "?zoek=brand").html, "Samen fietsen"));
        auto const start = page.find("plan/maatregelen/") + std::string_view("plan/maatregelen/").size();
        auto const one = std::string(path) + "/" + page.substr(start, 12);
        CHECK(holds(site.pages.get(one).html, "Samen fietsen"));
        auto changed = form;
        changed.push_back({"version", "1"});
        changed.push_back({"withdrawn", "1"});
        CHECK(site.pages.post(one, with(changed, "done_when", "")).status == 422);
        CHECK(site.pages.post(one, changed).location == path);
        CHECK(site.pages.post(one, changed).status == 422); // an older version
        CHECK(!holds(site.pages.get(choose).html, "Samen fietsen"));
        CHECK(site.pages.get(std::string(path) + "/000000000000").status == 404);
        site.pages.as(site.world.fatma); // of another organisation
        CHECK(site.pages.get(one).status == 404);
        CHECK(site.pages.post(one, changed).status == 404);
    });
}
TEST_CASE("measures against the problems of the park stand above the others, with the reason")
{
    each_site([](Site& site) {
        CHECK(!holds(site.pages.get("/t/de-grift/plan/kiezen").html, "measures_suggested"));
        objectives::Problem problem;
        problem.title = "Te veel inbraken";
        problem.phenomenon = "burglary";
        objectives::add_problem(*site.database.lease(), site.world.scope, problem);
        auto const page = site.pages.get("/t/de-grift/plan/kiezen").html;
        CHECK(holds(page, "Past bij de problemen van dit terrein"));
        CHECK(holds(page, "Omdat: Te veel inbraken."));
        auto const first = page.find("value=\"C01\"");
        REQUIRE(first != std::string::npos);
        CHECK(page.find("value=\"C01\"", first + 1) == std::string::npos); // once
        CHECK(site.pages.post("/t/de-grift/plan/kiezen", {{"measures_suggested", "C01"}}).status == 303);
        CHECK(!holds(site.pages.get("/t/de-grift/plan/kiezen").html, "value=\"C01\""));
        CHECK(!holds(site.pages.get("/t/de-grift/plan/kiezen?zoek=inbraak").html, "measures_suggested"));
    });
}

TEST_CASE("the plan is taken along as a text to work on, and each organisation has a sheet of its own")
{
    each_site([](Site& site) {
        auto const text = site.pages.get("/t/de-grift/plan/uitvoeringsplan.odt");
        CHECK(text.status == 200);
        CHECK(text.response.header("Content-Type") == "application/vnd.oasis.opendocument.text");
        CHECK(text.html.starts_with("PK"));
        auto const sheet = "/t/de-grift/plan/blad.pdf?organisatie=";
        auto const police = site.pages.get(sheet + site.world.police.text());
        CHECK(police.status == 200);
        CHECK(pdf::complaints(police.html) == std::vector<std::string>{});
        CHECK(site.pages.get(sheet + site.world.town.text()).status == 200); // owns nothing
        CHECK(site.pages.get(sheet + std::string("000000000000")).status == 404);
        auto const list = site.pages.get("/t/de-grift/plan/lijst?trekker=" + site.world.police.text()).html;
        CHECK(holds(list, "Blad van Politie Grifthoek"));
    });
}
