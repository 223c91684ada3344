#include "testing_site.h"

#include "pdf/check.h"

#include <doctest/doctest.h>

using namespace plan;
using namespace plan::site;

TEST_CASE("the board shows a card in the cell of its owner and quarter")
{
    each_site([](Site& site) {
        auto const shown = site.pages.get("/t/de-grift/plan");
        CHECK(shown.status == 200);
        auto const cell = "<td data-cell=\"" + site.world.police.text() + ".1\"><a class=\"board-card";
        CHECK(holds(shown.html, cell));
        CHECK(holds(shown.html, "href=\"plan/" + site.action.text() + "\""));
        CHECK(holds(shown.html, "K1 2027 - K2 2027"));
    });
}

TEST_CASE("a dragged card arrives in the other cell")
{
    each_site([](Site& site) {
        auto const to = site.world.town.text() + ".4";
        auto const moved = site.pages.post("/t/de-grift/plan", {{"card", site.action.text()}, {"to", to}});
        CHECK(moved.location == "/t/de-grift/plan");
        CHECK(site.now().wish.owner == Owner{site.world.town, site.world.carla});
        CHECK(site.now().wish.quarters == Span{4, 5});
        CHECK(holds(site.pages.get("/t/de-grift/plan").html, "De actie is verplaatst."));
    });
}

TEST_CASE("a card dragged to nowhere stays where it is, and the board says so")
{
    each_site([](Site& site) {
        for (auto const* to : {"", "nonsense", ".99"}) {
            site.pages.post("/t/de-grift/plan", {{"card", site.action.text()}, {"to", to}});
            CHECK(holds(site.pages.get("/t/de-grift/plan").html, "De actie is niet verplaatst."));
        }
        CHECK(site.now().version == 1);
    });
}

TEST_CASE("moving works without a script")
{
    each_site([](Site& site) {
        CHECK(site.pages.get(site.path("/verplaatsen")).status == 200);
        auto const town = site.world.town.text();
        auto const moved
            = site.pages.post(site.path("/verplaatsen"), {{"organisation", town}, {"quarter", "8"}});
        CHECK(moved.status == 303);
        CHECK(site.now().wish.quarters == Span{8, 8});
        auto const refused
            = site.pages.post(site.path("/verplaatsen"), {{"organisation", town}, {"quarter", "12"}});
        CHECK(refused.status == 422);
        CHECK(holds(refused.html, "Dit kwartaal valt buiten het plan."));
    });
}

TEST_CASE("several measures are chosen at once and leave the library page")
{
    each_site([](Site& site) {
        auto const chosen = site.pages.post("/t/de-grift/plan/kiezen",
            {{"measures_crime", "C12"}, {"measures_crime", "C01"}, {"measures_clean_and_in_repair", "S01"}});
        CHECK(chosen.status == 303);
        CHECK(actions(*site.database.lease(), site.world.scope).size() == 4);
        auto const again = site.pages.get("/t/de-grift/plan/kiezen?hoofdstuk=crime");
        CHECK(!holds(again.html, "value=\"C12\""));
        CHECK(holds(again.html, "2 maatregelen staan al in het plan"));
    });
}

TEST_CASE("measures are found by a word of their title, and stay found when none was chosen")
{
    each_site([](Site& site) {
        auto const found = site.pages.get("/t/de-grift/plan/kiezen?zoek=CAMERATOEZICHT");
        CHECK(holds(found.html, "value=\"C03\""));
        CHECK(!holds(found.html, "value=\"C12\""));
        auto const none = site.pages.post("/t/de-grift/plan/kiezen", {{"zoek", "cameratoezicht"}});
        CHECK(none.status == 422);
        CHECK(holds(none.html, "Er is niets gekozen"));
        CHECK(holds(none.html, "value=\"C03\""));
        CHECK(!holds(none.html, "value=\"C12\""));
        CHECK(holds(site.pages.get("/t/de-grift/plan/kiezen?zoek=zzzz").html, "Geen maatregelen gevonden"));
    });
}

TEST_CASE("a written action is kept with everything that was filled in")
{
    each_site([](Site& site) {
        CHECK(site.pages.post("/t/de-grift/plan/nieuw", good_form(site)).location == "/t/de-grift/plan");
        auto const all = actions(*site.database.lease(), site.world.scope);
        REQUIRE(all.size() == 2);
        auto const& wish = all[1].wish;
        CHECK(wish.title == "Samen rondlopen");
        CHECK(wish.owner == Owner{site.world.police, site.world.dirk});
        CHECK(wish.partners == std::vector{site.world.town});
        CHECK(wish.quarters == Span{2, 3});
        CHECK(wish.repeat == measures::Repeat::quarterly);
    });
}

TEST_CASE("a form with mistakes keeps what was typed and says what to do")
{
    each_site([](Site& site) {
        auto const wrong = with(with(good_form(site), "title", ""), "owner", "onzin");
        auto const shown = site.pages.post("/t/de-grift/plan/nieuw", wrong);
        CHECK(shown.status == 422);
        CHECK(holds(shown.html, "Schrijf de actie op in hoogstens 200 tekens."));
        CHECK(holds(shown.html, "Kies een trekker uit de lijst."));
        CHECK(holds(shown.html, "Er is een lijst met punten."));
        CHECK(actions(*site.database.lease(), site.world.scope).size() == 1);
        auto const backwards = with(with(good_form(site), "first", "3"), "last", "2");
        CHECK(site.pages.post("/t/de-grift/plan/nieuw", backwards).status == 422);
    });
}

TEST_CASE("a partner reports on actions of his own organisation only")
{
    each_site([](Site& site) {
        site.pages.as(site.world.dirk);
        CHECK(holds(site.pages.get(site.path()).html, "Meld voortgang"));
        http::Fields const report{{"state", "done"}, {"note", "Alles is gedaan."}, {"version", "1"}};
        CHECK(site.pages.post(site.path("/voortgang"), report).status == 303);
        CHECK(site.now().state == State::done);
        CHECK(holds(site.pages.get(site.path()).html, "Alles is gedaan."));
        auto const other = add(*site.database.lease(), site.world.scope,
            samples::a_wish({site.world.town, site.world.carla}), site.world.by());
        auto const path = "/t/de-grift/plan/" + other.text();
        CHECK(!holds(site.pages.get(path).html, "Meld voortgang"));
        CHECK(site.pages.post(path + "/voortgang", report).status == 403);
        CHECK(find(*site.database.lease(), site.world.scope, other)->state == State::concept_);
    });
}

TEST_CASE("a partner cannot drop an action")
{
    each_site([](Site& site) {
        site.pages.as(site.world.dirk);
        auto const shown = site.pages.post(
            site.path("/voortgang"), {{"state", "dropped"}, {"reason", "Geen zin"}, {"version", "1"}});
        CHECK(shown.status == 403);
        CHECK(holds(shown.html, "kan een actie laten vervallen"));
        CHECK(site.now().state == State::concept_);
    });
}

TEST_CASE("progress with a mistake comes back with what was typed")
{
    each_site([](Site& site) {
        auto const path = site.path("/voortgang");
        http::Fields const form{{"state", "dropped"}, {"note", "Overlegd"}, {"reason", ""}, {"version", "1"}};
        auto const bare = site.pages.post(path, form);
        CHECK(bare.status == 422);
        CHECK(holds(bare.html, "Schrijf op waarom de actie vervalt."));
        CHECK(holds(bare.html, "Overlegd"));
        auto const stale = site.pages.post(path, with(with(form, "state", "done"), "version", "9"));
        CHECK(stale.status == 422);
        CHECK(holds(stale.html, "Iemand anders"));
        CHECK(site.pages.post(path, with(form, "note", std::string(1001, 'x'))).status == 422);
    });
}

TEST_CASE("a plan with gaps is not adopted and the page leads to the gaps")
{
    each_site([](Site& site) {
        site.pages.post("/t/de-grift/plan", {{"card", site.action.text()}, {"to", ".1"}});
        auto const refused = site.pages.post("/t/de-grift/plan/vaststellen", decision_form());
        CHECK(refused.status == 422);
        CHECK(holds(refused.html, "trekker, naam van de trekker"));
        CHECK(holds(refused.html, site.path("/wijzigen")));
    });
}

TEST_CASE("the chair adopts the plan, a partner does not")
{
    each_site([](Site& site) {
        site.pages.as(site.world.dirk);
        CHECK(holds(site.pages.get("/t/de-grift/plan/vaststellen").html, "Alleen de voorzitter"));
        CHECK(site.pages.post("/t/de-grift/plan/vaststellen", decision_form()).status == 403);
        site.pages.as(site.world.fatma);
        CHECK(site.pages.post("/t/de-grift/plan/vaststellen", decision_form()).status == 303);
        auto const adopted = site.pages.get("/t/de-grift/plan/vaststellen");
        CHECK(holds(adopted.html, "Fatma Yilmaz"));
        CHECK(holds(adopted.html, adoption(*site.database.lease(), site.world.scope)->sha256));
        CHECK(site.pages.post(site.path("/weggooien")).status == 422);
    });
}

TEST_CASE("a concept is thrown away before the plan is adopted")
{
    each_site([](Site& site) {
        CHECK(site.pages.post(site.path("/weggooien")).status == 303);
        CHECK(site.pages.get(site.path()).status == 404);
        CHECK(holds(site.pages.get("/t/de-grift/plan").html, "Het plan is nog leeg"));
    });
}

TEST_CASE("the paper is readable for everybody")
{
    each_site([](Site& site) {
        auto const draft = site.pages.get("/t/de-grift/plan/uitvoeringsplan.pdf");
        CHECK(draft.status == 200);
        CHECK(pdf::complaints(draft.html) == std::vector<std::string>{});
        site.pages.post("/t/de-grift/plan/vaststellen", decision_form());
        auto const adopted = site.pages.get("/t/de-grift/plan/uitvoeringsplan.pdf");
        CHECK(pdf::complaints(adopted.html) == std::vector<std::string>{});
        testing::golden("plan_pdf.txt", pdf::outline_of(adopted.html));
    });
}

TEST_CASE("the actions are downloaded as a table")
{
    each_site([](Site& site) {
        auto const csv = site.pages.get("/t/de-grift/plan/acties.csv");
        CHECK(holds(csv.html, "Twee keer per jaar samen het terrein rondlopen"));
        CHECK(holds(csv.html, "Politie Grifthoek"));
        auto const xlsx = site.pages.get("/t/de-grift/plan/acties.xlsx");
        CHECK(xlsx.status == 200);
        CHECK(xlsx.html.starts_with("PK"));
    });
}

TEST_CASE("a board of 300 actions weighs less than 60 kB")
{
    each_site([](Site& site) {
        fill(site, 299);
        site.pages.get("/t/de-grift/plan");
        auto const shown = site.pages.get("/t/de-grift/plan");
        CHECK(shown.html.size() < 60'000);
    });
}

TEST_CASE("a long list is paged and filtered")
{
    each_site([](Site& site) {
        fill(site, 120);
        auto const first = site.pages.get("/t/de-grift/plan/lijst");
        CHECK(holds(first.html, "121 acties"));
        CHECK(holds(first.html, "pagina=2"));
        CHECK(site.pages.get("/t/de-grift/plan/lijst?pagina=3").status == 200);
        CHECK(holds(site.pages.get("/t/de-grift/plan/lijst?status=done").html, "Geen acties gevonden"));
        auto const police = "/t/de-grift/plan/lijst?trekker=" + site.world.police.text();
        CHECK(holds(site.pages.get(police).html, "1 actie<"));
        CHECK(holds(site.pages.get("/t/de-grift/plan/lijst?hoofdstuk=crime").html, "Geen acties gevonden"));
    });
}

TEST_CASE("my actions are those of my organisation")
{
    each_site([](Site& site) {
        site.pages.as(site.world.dirk);
        CHECK(holds(site.pages.get("/t/de-grift/plan/lijst?van=mij").html, "1 actie<"));
        site.pages.as(site.world.carla);
        CHECK(holds(site.pages.get("/t/de-grift/plan/lijst?van=mij").html, "Geen acties gevonden"));
        site.pages.as(site.world.adviser);
        CHECK(holds(site.pages.get("/t/de-grift/plan/lijst?van=mij").html, "U hoort nog niet"));
    });
}

TEST_CASE("what is late is shown late")
{
    each_site([](Site& site) {
        site.pages.post("/t/de-grift/plan/vaststellen", decision_form());
        site.pages.set_now(testing::now().plus_days(200));
        site.pages.as(site.world.adviser);
        CHECK(holds(site.pages.get("/t/de-grift/plan").html, "Te laat"));
        CHECK(holds(site.pages.get("/t/de-grift/plan/lijst?status=late").html, "1 actie<"));
    });
}

TEST_CASE("a partner makes no plan")
{
    each_site([](Site& site) {
        site.pages.as(site.world.dirk);
        CHECK(!holds(site.pages.get("/t/de-grift/plan").html, "<move-board"));
        for (auto const* below : {"/kiezen", "/nieuw"}) {
            CHECK(site.pages.get("/t/de-grift/plan" + std::string(below)).status == 403);
            CHECK(site.pages.post("/t/de-grift/plan" + std::string(below)).status == 403);
        }
        CHECK(site.pages.post("/t/de-grift/plan").status == 403);
        CHECK(site.pages.post(site.path("/wijzigen")).status == 403);
        CHECK(site.pages.post(site.path("/verplaatsen")).status == 403);
        CHECK(site.pages.post(site.path("/weggooien")).status == 403);
    });
}

TEST_CASE("the pages look as they should")
{
    each_site([](Site& site) {
        testing::golden("board.html", site.pages.get("/t/de-grift/plan").html);
        testing::golden("list.html", site.pages.get("/t/de-grift/plan/lijst").html);
        testing::golden("choose.html", site.pages.get("/t/de-grift/plan/kiezen?hoofdstuk=continuity").html);
        testing::golden("edit.html", site.pages.get(site.path("/wijzigen")).html);
        testing::golden("move.html", site.pages.get(site.path("/verplaatsen")).html);
        testing::golden("action.html", site.pages.get(site.path()).html);
        testing::golden("adopt.html", site.pages.get("/t/de-grift/plan/vaststellen").html);
    });
}
