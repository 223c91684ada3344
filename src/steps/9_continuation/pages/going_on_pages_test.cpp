// Reports, what was said and done, the recalibration, the adviser on call and lapsing, as a visitor meets
// them.
#include "testing_site.h"

using namespace continuation;

TEST_CASE("the papers of a quarter show and can be fetched as two kinds of file")
{
    each_site([](Site& site) {
        live_two_rounds(site, 9);
        testing::golden("health.html", site.pages.get("/t/de-grift/vervolg/gezondheid").html);
        testing::golden("quarter.html", site.pages.get("/t/de-grift/vervolg/kwartaal").html);
        testing::golden("summary.html", site.pages.get("/t/de-grift/vervolg/samenvatting").html);
        for (std::string const paper : {"kwartaal.pdf", "samenvatting.pdf"})
            CHECK(site.pages.get("/t/de-grift/vervolg/" + paper).html.starts_with("%PDF"));
        for (std::string const paper : {"kwartaal.odt", "samenvatting.odt"})
            CHECK(site.pages.get("/t/de-grift/vervolg/" + paper).html.starts_with("PK"));
    });
}

TEST_CASE("a quarter outside the round shows the one of today")
{
    each_site([](Site& site) {
        site.pages.set_now(moment::instant_of({2027, 8, 2}, {9, 0}));
        site.pages.as(site.world.fatma);
        auto const title = [&](std::string const& quarter) {
            return site.pages.get("/t/de-grift/vervolg/kwartaal?kwartaal=" + quarter).html;
        };
        CHECK(holds(title("2027-2"), "Verslag van kwartaal 2 van 2027"));
        for (auto const* other : {"2026-4", "2028-1", "x", "2027-9", ""})
            CHECK_MESSAGE(holds(title(other), "Verslag van kwartaal 3 van 2027"), other);
    });
}

TEST_CASE("who leads writes at a paper; what another wrote meanwhile is shown and not lost")
{
    each_site([](Site& site) {
        std::string const path = "/t/de-grift/vervolg/tekst/samenvatting";
        testing::golden("writing.html", site.pages.get(path).html);
        CHECK(site.pages.post(path, {{"words", "Wij vragen u om uren."}, {"version", "0"}}).location
            == "/t/de-grift/vervolg/samenvatting");
        CHECK(holds(site.pages.get("/t/de-grift/vervolg/samenvatting").html, "Wij vragen u om uren."));
        auto const late = site.pages.post(path, {{"words", "Wij vragen geld."}, {"version", "0"}});
        CHECK(late.status == 422);
        CHECK(holds(late.html, "Iemand anders schreef hier intussen: “Wij vragen u om uren.”"));
        CHECK(holds(late.html, "Wij vragen geld.</textarea>"));
        CHECK(site.pages.post(path, {{"words", "Wij vragen geld."}, {"version", "1"}}).status == 303);
        CHECK(site.pages.post(path, {{"words", std::string(301, 'x')}, {"version", "2"}}).status == 422);
        CHECK(site.pages.get("/t/de-grift/vervolg/tekst/onbekend").status == 404);
        site.pages.as(site.world.dirk);
        CHECK(site.pages.post(path, {{"words", "Ook ik"}}).status == 403);
        CHECK(!holds(site.pages.get("/t/de-grift/vervolg/samenvatting").html, "vervolg/tekst/"));
    });
}

TEST_CASE(
    "the recalibration is begun once, tasks are confirmed and taken back, and it goes on in the next round")
{
    each_site([](Site& site) {
        add_action(*site.database.lease(), site.world, {1, 2});
        CHECK(site.pages.post("/t/de-grift/vervolg/herijken/begin", {}).location == recalibrate_path);
        CHECK(site.pages.post("/t/de-grift/vervolg/herijken/begin", {}).location == recalibrate_path);
        auto const shown = site.pages.get(recalibrate_path).html;
        testing::golden("wizard.html", shown);
        static std::regex const seen(
            "taak/mensen[^>]*>(?:<[^>]*>)*?<input[^>]*name=\"gezien\"[^>]*value=\"([0-9a-f]+)\"");
        std::smatch match;
        REQUIRE(std::regex_search(shown, match, seen));
        std::string const task = "/t/de-grift/vervolg/herijken/taak/mensen";
        CHECK(site.pages.post(task, {{"gezien", "0000000000000000"}}).status == 422);
        CHECK(site.pages.post(task, {{"gezien", match[1].str()}}).location == recalibrate_path);
        CHECK(holds(site.pages.get(recalibrate_path).html, "Bevestigd door Fatma Yilmaz op 15 maart 2027."));
        CHECK(site.pages.post(task + "/terug", {}).location == recalibrate_path);
        for (auto const* no_task : {"ronde", "plan", "vergelijken", "iets"})
            CHECK(site.pages.post("/t/de-grift/vervolg/herijken/taak/" + std::string(no_task), {}).status
                == 404);
        CHECK(site.pages.post(recalibrate_path, {{"reason", "Nieuwe gemeente"}}).status == 303);
        CHECK(holds(site.pages.get(recalibrate_path).html, "Ronde 2 is open."));
    });
}

TEST_CASE("open actions are chosen about; a reason that is missing keeps what was typed")
{
    each_site([](Site& site) {
        std::string const path = "/t/de-grift/vervolg/herijken/acties";
        CHECK(site.pages.get(path).location == recalibrate_path); // nothing was begun
        add_action(*site.database.lease(), site.world, {1, 2});
        site.pages.post("/t/de-grift/vervolg/herijken/begin", {});
        auto const id = plan::actions(*site.database.lease(), site.world.scope).at(0).id.text();
        testing::golden("choices.html", site.pages.get(path).html);
        auto const send = [&](char const* was, char const* choice, char const* reason) {
            return site.pages.post(
                path, {{"was-" + id, was}, {"choice-" + id, choice}, {"reason-" + id, reason}});
        };
        auto const refused = send("none|", "stop", "");
        CHECK(refused.status == 422);
        CHECK(holds(refused.html, "Schrijf op waarom deze actie wijzigt of stopt."));
        CHECK(send("none|", "stop", "Te duur").location == path);
        auto const late = send("none|", "carry", "");
        CHECK(late.status == 422);
        CHECK(holds(late.html, "Fatma Yilmaz koos hier intussen: Stoppen."));
        CHECK(send("stop|Te duur", "change", "Met de buren").location == path);
        CHECK(site.pages.post(recalibrate_path, {{"reason", "Nieuwe gemeente"}}).status == 303);
        CHECK(holds(site.pages.get(path).html, "Wijzig de actie in het nieuwe plan"));
        site.pages.as(site.world.dirk);
        CHECK(site.pages.get(path).status == 403);
    });
}

TEST_CASE("both rounds and both plans stand side by side, also as files")
{
    each_site([](Site& site) {
        for (auto const* path : {"vergelijken", "verschil"})
            CHECK(site.pages.get("/t/de-grift/vervolg/herijken/" + std::string(path)).location
                == "/t/de-grift/vervolg");
        CHECK(site.pages.get("/t/de-grift/vervolg/herijken/verschil.pdf").status == 404);
        live_two_rounds(site, 9);
        auto const below
            = [&](std::string const& path) { return site.pages.get("/t/de-grift/vervolg/" + path).html; };
        testing::golden("comparison.html", below("herijken/vergelijken"));
        testing::golden("difference.html", below("herijken/verschil"));
        testing::golden("evaluation.html", below("evaluatie?ronde=1"));
        for (auto const* file :
            {"herijken/vergelijken.pdf", "herijken/verschil.pdf", "evaluatie.pdf", "ronde/1/pdf"})
            CHECK_MESSAGE(below(file).starts_with("%PDF"), file);
        for (auto const* file : {"herijken/vergelijken.odt", "herijken/verschil.odt", "evaluatie.odt"})
            CHECK_MESSAGE(below(file).starts_with("PK"), file);
        CHECK(holds(below("ronde/1/json"), "\"round\": 1"));
        CHECK(site.pages.get("/t/de-grift/vervolg/ronde/2/json").status == 404); // it runs
        CHECK(site.pages.get("/t/de-grift/vervolg/evaluatie?ronde=9").status == 404);
        CHECK(holds(below("evaluatie?ronde=x"), "</html>") == false);
    });
}

TEST_CASE("counts over more and fewer months say over how many")
{
    each_site([](Site& site) {
        live_two_rounds(site, 9);
        auto const db = site.database.lease();
        auto const store = [&](int year, int months, std::int64_t each, partnership::Scope const& scope) {
            std::vector<inventory::Count> counts;
            for (int month = 1; month <= months; ++month)
                counts.push_back(
                    {"2.5.1", "Inbraak", "burglary", {inventory::Span::month, year, month}, each});
            inventory::store_figures(*db, scope,
                {inventory::Source::police, "Uitdraai", inventory::Area::park, "", std::move(counts)},
                testing::now());
        };
        partnership::Scope const now{
            site.world.park.id, partnership::current_round(*db, site.world.park.id).id};
        store(2026, 9, 10, site.world.scope);
        store(2026, 12, 8, now);
        auto const compared = [&] { return site.pages.get("/t/de-grift/vervolg/herijken/vergelijken").html; };
        CHECK(holds(compared(), "90 in 9 maanden (2026)"));
        CHECK(holds(compared(), "96 in 12 maanden (2026)"));
        store(2026, 12, 10, site.world.scope);
        CHECK(holds(compared(), ">120 (2026)"));
    });
}

TEST_CASE("what was said and done is written, opened for everybody and sent as a letter")
{
    each_site([](Site& site) {
        live_two_rounds(site, 9);
        std::string const path = "/t/de-grift/vervolg/u-zei-wij-deden", open = "/t/de-grift/u-zei-wij-deden";
        auto lease = site.database.lease();
        partnership::Scope const scope{
            site.world.park.id, partnership::current_round(*lease, site.world.park.id).id};
        auto const goal = objectives::add(*lease, scope,
            {{}, "Meer mensen melden", {"", "", "", 45.0}, objectives::Unit::percent, 60, {2028, 3, 1}});
        auto const shown = site.pages.get(path).html;
        testing::golden("story.html", shown);
        CHECK(site.pages.get(open).status == 404);
        static std::regex const seen("name=\"gezien\"[^>]*value=\"([0-9a-f]+)\"");
        std::smatch match;
        REQUIRE(std::regex_search(shown, match, seen));
        auto const place = "uzei-doel-" + goal.text();
        CHECK(site.pages.post(path + "/brief", {}).status == 422); // nothing is for everybody yet
        CHECK(site.pages.post(path, {{"gezien", match[1].str()}, {"publiek", "1"}}).status == 422);
        CHECK(site.pages.post(path, {{"gezien", match[1].str()}, {"publiek", "1"}, {"regel", place}}).location
            == path);
        CHECK(
            site.pages.post(path, {{"gezien", match[1].str()}, {"regel", place}}).status == 422); // meanwhile
        CHECK(site.pages.post("/t/de-grift/vervolg/tekst/" + place, {{"words", "Dank u."}, {"version", "0"}})
                  .status
            == 303);
        auto const letter = site.pages.post(path + "/brief", {});
        CHECK(letter.location.starts_with("/t/de-grift/stukken/"));
        CHECK(site.pages.get("/t/de-grift/vervolg/u-zei-wij-deden.pdf").html.starts_with("%PDF"));
        CHECK(site.pages.get("/t/de-grift/vervolg/u-zei-wij-deden.odt?uitgave=openbaar")
                  .html.starts_with("PK"));
        CHECK(holds(site.pages.get(path + "?uitgave=openbaar").html, "Dank u."));
        site.pages.as({});
        testing::golden("story_public.html", site.pages.get(open).html);
        CHECK(site.pages.get("/t/elders/u-zei-wij-deden").status == 404);
    });
}

TEST_CASE("who leads asks the adviser, who answers; a partner only reads")
{
    each_site([](Site& site) {
        std::string const path = "/t/de-grift/vervolg/adviseur";
        CHECK(site.pages.post(path, {{"subject", ""}, {"words", "Hoe vaak?"}}).status == 422);
        auto const asked
            = site.pages.post(path, {{"subject", "Schouw"}, {"words", "Hoe vaak schouwen anderen?"}});
        CHECK(asked.location.starts_with(path + "/"));
        CHECK(site.pages.post(path + "/aanwezig", {{"until", "1-5-2027"}}).status == 403);
        site.pages.as(site.world.adviser);
        CHECK(site.pages.post(path + "/aanwezig", {{"until", "morgen"}}).status == 422);
        CHECK(site.pages.post(path + "/aanwezig", {{"until", "1-3-2027"}}).location == path);
        CHECK(site.pages.post(asked.location, {{"words", ""}, {"version", "1"}}).status == 422);
        CHECK(site.pages.post(asked.location, {{"words", "Twee keer per jaar."}, {"version", "1"}}).location
            == asked.location);
        CHECK(site.pages.post(asked.location, {{"words", "Nog iets"}, {"version", "1"}}).status == 422);
        testing::golden("on_call.html", site.pages.get(path).html);
        testing::golden("request.html", site.pages.get(asked.location).html);
        CHECK(site.pages.post(asked.location + "/sluiten", {}).location == path);
        CHECK(site.pages.post(asked.location + "/sluiten", {}).status == 422);
        site.pages.as(site.world.dirk);
        CHECK(site.pages.get(path).status == 200);
        CHECK(site.pages.post(path, {{"subject", "Schouw"}, {"words", "Mag ik ook?"}}).status == 403);
        CHECK(site.pages.get(path + "/000000000099").status == 404);
    });
}

TEST_CASE(
    "a cooperation that has lapsed is read and not changed, until the coordinator or the adviser revives it")
{
    each_site([](Site& site) {
        give_award(*site.database.lease(), site.world, site.world.scope, Signed::by_all);
        site.pages.as(site.world.adviser);
        for (auto const* months : {"", "0", "25", "x"})
            CHECK(site.pages.post("/t/de-grift/vervolg/uitstel", {{"months", months}}).status == 422);
        CHECK(site.pages.post("/t/de-grift/vervolg/uitstel", {{"months", "3"}}).location
            == "/t/de-grift/vervolg");
        auto const on = lapses_on(award_until(*site.database.lease(), site.world.park.id), {}, 3);
        auto const night_of = [&](moment::Date day) {
            return work_of_night(
                *site.database.lease(), {"http://localhost:8080", moment::instant_of(day, {3, 0})});
        };
        CHECK(night_of(moment::plus_days(on, -lapse_notice_days)) == 0);
        CHECK(night_of(on) == 1);
        site.pages.as(site.world.fatma);
        testing::golden("lapsed.html", site.pages.get("/t/de-grift/vervolg").html);
        CHECK(site.pages.post(plan_path, {{"first", "12-4-2027"}}).status == 409);
        CHECK(site.pages.post("/t/de-grift/vervolg/weer-actief", {}).status == 403); // the chair
        auto const chair = site.pages.post(go_on_path, {});
        CHECK(chair.status == 422);
        CHECK(holds(chair.html, "Deze samenwerking is verlopen."));
        site.pages.as(site.world.adviser);
        CHECK(site.pages.post("/t/de-grift/vervolg/weer-actief", {}).location == "/t/de-grift/vervolg");
        CHECK(site.pages.post(plan_path, {{"first", "12-4-2027"}}).status == 303);
    });
}
