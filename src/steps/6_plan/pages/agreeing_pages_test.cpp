// From a proposal to signatures, as the partners meet it.
#include "agreeing.h"
#include "testing_site.h"

#include <doctest/doctest.h>

using namespace plan;
using namespace plan::site;

namespace {

std::string const adopt_path = "/t/de-grift/plan/vaststellen";

} // namespace

TEST_CASE("the plan is laid before the partners and each answers for his own organisation")
{
    each_site([](Site& site) {
        auto const wrong = site.pages.post("/t/de-grift/plan/voorstel", {{"respond_by", "gisteren"}});
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "Kies een dag vanaf vandaag."));
        CHECK(site.pages.post("/t/de-grift/plan/voorstel", {{"respond_by", "2027-04-01"}}).location
            == adopt_path);
        CHECK(!holds(site.pages.get(adopt_path).html, "<details class=\"disclosure\" open"));
        auto const late = site.pages.post("/t/de-grift/plan/voorstel", {{"respond_by", "gisteren"}});
        CHECK(holds(late.html, "<details class=\"disclosure\" open")); // the mistake is seen
        site.pages.as(site.world.dirk);
        auto const reaction = "/t/de-grift/plan/voorstel/reactie";
        CHECK(site.pages.post("/t/de-grift/plan/voorstel", {{"respond_by", "2027-04-01"}}).status == 403);
        CHECK(site.pages.post(reaction, {{"words", "Hm"}}).status == 422);
        CHECK(holds(site.pages.post(reaction, {{"agrees", "nee"}}).html, "Schrijf op wat er anders moet."));
        CHECK(site.pages.post(reaction, {{"agrees", "nee"}, {"words", "De planning is te krap."}}).status
            == 303);
        auto const page = site.pages.get(adopt_path).html;
        CHECK(holds(page, "De planning is te krap."));
        CHECK(holds(page, "Wil iets anders"));
        testing::golden("proposal.html", page);
        site.pages.as(site.world.carla);
        CHECK(site.pages.post(reaction, {{"agrees", "ja"}}).status == 303);
        CHECK(holds(site.pages.get(adopt_path).html, "Carla de Wit op"));
        CHECK(site.pages.post("/t/de-grift/plan/voorstel/intrekken").status == 303);
        CHECK(site.pages.post("/t/de-grift/plan/voorstel/intrekken").status == 422);
        CHECK(site.pages.post(reaction, {{"agrees", "ja"}}).status == 422);
    });
}

TEST_CASE("a plan that changed after the proposal says so, and shows what changed")
{
    each_site([](Site& site) {
        CHECK(holds(site.pages.get("/t/de-grift/plan/verschil").html, "nog geen plan vastgesteld"));
        CHECK(
            holds(site.pages.get("/t/de-grift/plan/verschil?voorstel=1").html, "nog geen plan vastgesteld"));
        site.pages.post("/t/de-grift/plan/voorstel", {{"respond_by", "2027-04-01"}});
        CHECK(!holds(site.pages.get(adopt_path).html, "na dit voorstel veranderd"));
        site.pages.post(
            "/t/de-grift/plan", {{"card", site.action.text()}, {"to", site.world.town.text() + ".4"}});
        CHECK(holds(site.pages.get(adopt_path).html, "na dit voorstel veranderd"));
        auto const page = site.pages.get("/t/de-grift/plan/verschil?voorstel=1").html;
        CHECK(holds(page, "Politie Grifthoek (Dirk Visser)"));
        CHECK(holds(page, "Gemeente Grifthoek (Carla de Wit)"));
    });
}

TEST_CASE("a decision without words or without a first meeting comes back with what was typed")
{
    each_site([](Site& site) {
        auto const wrong = site.pages.post(adopt_path, {{"decision", ""}, {"first_meeting_on", "ooit"}});
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "Schrijf het besluit op"));
        CHECK(holds(wrong.html, "Kies een dag vanaf vandaag."));
        CHECK(holds(wrong.html, "value=\"ooit\""));
        CHECK(!adoption(*site.database.lease(), site.world.scope));
    });
}

TEST_CASE("the adopted version shows decision, meeting, what was fixed and who signed")
{
    each_site([](Site& site) {
        meetings::MeetingId meeting;
        {
            auto lease = site.database.lease();
            meeting = meetings::plan(
                *lease, site.world.scope, {meetings::Kind::adoption, "Vaststellen", {2027, 4, 2}});
        }
        auto form = decision_form();
        form.push_back({"meeting", meeting.text()});
        CHECK(site.pages.post(adopt_path, form).location == adopt_path);
        auto const adopted = site.pages.get(adopt_path).html;
        CHECK(holds(adopted, "Vaststellen, 2 april 2027"));
        CHECK(holds(adopted, "Politie Grifthoek: Dirk Visser (contactpersoon"));
        CHECK(holds(adopted, "Nog niet getekend"));
        site.pages.as(site.world.dirk);
        auto const sign = "/t/de-grift/plan/ondertekenen";
        CHECK(holds(site.pages.get(adopt_path).html, "Teken voor Politie Grifthoek"));
        CHECK(site.pages.post(sign, {{"version", "9"}}).status == 422);
        CHECK(site.pages.post(sign, {{"version", "1"}}).location == adopt_path);
        auto const page = site.pages.get(adopt_path).html;
        CHECK(holds(page, "Dirk Visser op"));
        CHECK(!holds(page, "Teken voor"));
        testing::golden("adopted.html", page);
        site.pages.as(site.world.adviser); // stands for nobody
        CHECK(site.pages.post(sign, {{"version", "1"}}).status == 422);
    });
}

TEST_CASE("what changed since the adoption is readable, version by version")
{
    each_site([](Site& site) {
        site.pages.post(adopt_path, decision_form());
        CHECK(holds(site.pages.get("/t/de-grift/plan/verschil").html, "Er is niets veranderd."));
        site.pages.post(
            "/t/de-grift/plan", {{"card", site.action.text()}, {"to", site.world.police.text() + ".4"}});
        site.pages.post("/t/de-grift/plan/nieuw", good_form(site));
        auto const page = site.pages.get("/t/de-grift/plan/verschil").html;
        testing::golden("difference.html", page);
        CHECK(holds(page, "Samen rondlopen"));
        CHECK(holds(page, "K1 2027 - K2 2027"));
        CHECK(holds(page, "K4 2027 - K1 2028"));
        CHECK(holds(site.pages.get(adopt_path).html, "1 nieuw, 1 veranderd, 0 weg"));
        site.pages.post(adopt_path, decision_form());
        CHECK(holds(site.pages.get("/t/de-grift/plan/verschil").html, "Er is niets veranderd."));
        CHECK(holds(site.pages.get("/t/de-grift/plan/verschil?versie=1").html, "K4 2027 - K1 2028"));
        CHECK(holds(site.pages.get(adopt_path).html, "verschil?versie=1"));
        CHECK(holds(site.pages.get("/t/de-grift/plan/verschil?versie=7").html, "nog geen plan vastgesteld"));
    });
}
