#include "lapse.h"
#include "routes.h"
#include "testing_world.h"

#include "db/database.h"
#include "files/files.h"
#include "visit/testing.h"

#include <regex>

using namespace continuation;

namespace {

constexpr char const* recalibrate_path = "/t/de-grift/vervolg/herijken";
constexpr char const* round_path = "/t/de-grift/vervolg/herijken/ronde";
constexpr char const* stop_path = "/t/de-grift/vervolg/stoppen";
constexpr char const* go_on_path = "/t/de-grift/vervolg/doorgaan";
constexpr char const* plan_path = "/t/de-grift/vervolg/kwartaaloverleg";

struct Site {
    db::Database& database;
    World world;
    visit::testing::Site pages;

    std::size_t rounds() { return partnership::rounds(*database.lease(), world.park.id).size(); }
};

void each_site(base::FunctionRef<void(Site&)> test, visit::House house = {})
{
    testing::for_each_database(all_tables(), [&](db::Database& database) {
        auto const made = world(*database.lease());
        house.process = steps;
        Site site{database, made, {database, {routes()}, house}};
        site.pages.as(made.fatma);
        test(site);
    });
}

bool holds(std::string const& page, std::string_view words) { return page.find(words) != std::string::npos; }

geo::Shape a_field()
{
    return {{{{{235'000, 556'000}, {235'400, 556'000}, {235'400, 556'250}, {235'000, 556'250}},
        {{{235'100, 556'100}, {235'100, 556'150}, {235'150, 556'150}, {235'150, 556'100}}}}}};
}

void add_action(db::Connection& db, World const& world, plan::Span quarters)
{
    plan::Wish wish{"Samen rondlopen", "crime"};
    wish.owner = {world.police, world.dirk};
    wish.quarters = quarters;
    wish.done_when = "Het is klaar.";
    plan::add(db, world.scope, wish, world.by());
}

// A round with everything, and the next one with a survey of its own.
void live_two_rounds(Site& site, int answers_of_second)
{
    auto lease = site.database.lease();
    auto& db = *lease;
    auto const& world = site.world;
    REQUIRE(area::set_boundary(db, world.scope, {a_field()}, testing::now()));
    hold_survey(db, world.scope, 12);
    objectives::add(db, world.scope,
        {objectives::Theme::crime, "Meer mensen voelen zich veilig", {"", "", "", 45.0}, {}, 60,
            {2028, 3, 1}});
    add_action(db, world, {1, 2});
    give_award(db, world, world.scope, Signed::by_all);
    auto const next = recalibrate(db, world.scope, world.because(""), testing::now());
    REQUIRE(next);
    hold_survey(db, {world.park.id, next->id}, answers_of_second, {2027, 6, 1});
}

} // namespace

TEST_CASE("four quarterly meetings are planned from the day that was chosen")
{
    each_site([](Site& site) {
        CHECK(site.pages.post(plan_path, {{"first", "12-4-2027"}}).location == "/t/de-grift/vervolg");
        auto const shown = site.pages.get("/t/de-grift/vervolg").html;
        CHECK(holds(shown, "maandag 12 april 2027"));
        CHECK(holds(shown, "woensdag 12 januari 2028"));
        CHECK(meetings::upcoming(*site.database.lease(), site.world.scope, {2027, 3, 15}).size() == 4);
    });
}

TEST_CASE("a first meeting lies between today and a year from now, in a quarter without one")
{
    each_site([](Site& site) {
        for (auto const* typed : {"", "morgen", "14-3-2027", "16-3-2028", "1-1-9999"}) {
            auto const refused = site.pages.post(plan_path, {{"first", typed}});
            CHECK_MESSAGE(refused.status == 422, typed);
            CHECK(holds(refused.html, "Kies een datum van vandaag tot een jaar vooruit."));
        }
        CHECK(meetings::upcoming(*site.database.lease(), site.world.scope, {2027, 3, 15}).empty());
        CHECK(site.pages.post(plan_path, {{"first", "15-3-2027"}}).status == 303);
        auto const again = site.pages.post(plan_path, {{"first", "15-3-2027"}});
        CHECK(again.status == 422);
        CHECK(holds(again.html, "In deze kwartalen staat al een overleg."));
    });
}

TEST_CASE("the group is told when the recalibration comes, and when it is late")
{
    each_site([](Site& site) {
        CHECK(holds(site.pages.get("/t/de-grift/vervolg").html, "Herijking voor 15 maart 2029"));
        site.pages.set_now(moment::instant_of({2029, 3, 15}, {9, 0}));
        site.pages.as(site.world.fatma);
        CHECK(holds(site.pages.get("/t/de-grift/vervolg").html,
            "De herijking had op 15 maart 2029 klaar moeten zijn"));
    });
}

TEST_CASE("progress counts the actions of each organisation, and which are late")
{
    each_site([](Site& site) {
        add_action(*site.database.lease(), site.world, {1, 1});
        add_action(*site.database.lease(), site.world, {2, 2});
        site.pages.set_now(moment::instant_of({2027, 4, 1}, {9, 0}));
        site.pages.as(site.world.fatma);
        auto const concept_ = site.pages.get("/t/de-grift/vervolg").html;
        CHECK(holds(concept_, "Politie Grifthoek"));
        CHECK(!holds(concept_, "Vereniging De Grift</"));
        REQUIRE(plan::adopt(*site.database.lease(), site.world.scope, site.world.by()));
        testing::golden("progress_late.html", site.pages.get("/t/de-grift/vervolg").html);
    });
}

TEST_CASE("a round without an award ends only with a reason, and the journal keeps it")
{
    each_site([](Site& site) {
        auto const refused = site.pages.post(recalibrate_path, {{"reason", " "}});
        CHECK(refused.status == 422);
        CHECK(holds(refused.html, "Deze ronde heeft nog geen waardering."));
        auto const wordy = site.pages.post(recalibrate_path, {{"reason", std::string(301, 'x')}});
        CHECK(wordy.status == 422);
        CHECK(holds(wordy.html, "Schrijf de reden op in hoogstens 300 tekens."));
        CHECK(site.rounds() == 1);
        CHECK(site.pages.post(recalibrate_path, {{"reason", "De gemeente is gefuseerd."}}).location
            == recalibrate_path);
        CHECK(site.rounds() == 2);
        auto const lines = partnership::journal(*site.database.lease(), site.world.park.id, 5);
        CHECK(lines.at(0).dutch == "Ronde 2 begonnen: De gemeente is gefuseerd.");
        CHECK(lines.at(0).by == "Fatma Yilmaz");
    });
}

TEST_CASE("a page that was open when another opened the round cannot open one more by accident")
{
    each_site([](Site& site) {
        CHECK(site.pages.post(recalibrate_path, {{"reason", "De gemeente is gefuseerd."}}).status == 303);
        CHECK(holds(site.pages.get(round_path).html, "Begin ronde 3"));
        CHECK(site.pages.post(recalibrate_path).status == 422); // the new round has no award
        CHECK(site.rounds() == 2);
    });
}

TEST_CASE("a partner follows the progress and begins nothing")
{
    each_site([](Site& site) {
        site.pages.as(site.world.dirk);
        auto const shown = site.pages.get("/t/de-grift/vervolg");
        CHECK(shown.status == 200);
        CHECK(!holds(shown.html, "name=\"first\""));
        CHECK(!holds(shown.html, "vervolg/herijken"));
        CHECK(site.pages.post(plan_path, {{"first", "12-4-2027"}}).status == 403);
        CHECK(site.pages.get(recalibrate_path).status == 403);
        CHECK(site.pages.post(recalibrate_path, {{"reason", "Zomaar"}}).status == 403);
        CHECK(site.rounds() == 1);
    });
}

TEST_CASE("a round stands beside the one before it")
{
    each_site([](Site& site) {
        live_two_rounds(site, 9);
        auto const second = site.pages.get("/t/de-grift/vervolg/ronde/2");
        CHECK(second.status == 200);
        CHECK(holds(second.html, "Loopt nog"));
        // The code of an award is drawn by chance.
        static std::regex const code("/w/[0-9A-Z]{14}");
        auto const first = site.pages.get("/t/de-grift/vervolg/ronde/1");
        testing::golden("round_first.html", std::regex_replace(first.html, code, "/w/CODE"));
        testing::golden("round_second.html", second.html);
        CHECK(holds(site.pages.get("/t/de-grift/vervolg").html, "vervolg/ronde/1"));
        for (auto const* unknown : {"0", "3", "-1", "x", "99999999999999999999"})
            CHECK(site.pages.get("/t/de-grift/vervolg/ronde/" + std::string(unknown)).status == 404);
    });
}

TEST_CASE("a round of few answers, or fewer than this house asks, shows none of them")
{
    each_site([](Site& site) {
        live_two_rounds(site, 4);
        CHECK(
            holds(site.pages.get("/t/de-grift/vervolg/ronde/2").html, "Er is geen uitslag van de enquête."));
    });
    visit::House strict;
    strict.group_size_min = 13;
    each_site(
        [](Site& site) {
            live_two_rounds(site, 9);
            CHECK(holds(
                site.pages.get("/t/de-grift/vervolg/ronde/1").html, "Er is geen uitslag van de enquête."));
        },
        strict);
}

TEST_CASE("an entrepreneur does not see the rounds with their results")
{
    each_site([](Site& site) {
        live_two_rounds(site, 9);
        auto const emma = join(*site.database.lease(), site.world.scope,
            {site.world.association, "Emma de Boer", "emma@voorbeeld.nl", partnership::Role::entrepreneur});
        site.pages.as(emma);
        CHECK(site.pages.get("/t/de-grift/vervolg/ronde/1").status == 403);
        CHECK(!holds(site.pages.get("/t/de-grift/vervolg").html, "vervolg/ronde/1"));
    });
}

TEST_CASE("a cooperation stops with a reason, takes no answers any more, and goes on again")
{
    each_site([](Site& site) {
        auto const day = moment::Date{2027, 3, 15};
        auto const lease = site.database.lease();
        auto const id = *survey::prepare(
            *lease, site.world.scope, {survey::Audience::entrepreneurs, {2027, 4, 15}, {}});
        auto const held = [&] { return *survey::find(*lease, site.world.scope, id); };
        REQUIRE(survey::invite(*lease, held(), {recipient(1), recipient(2)}, {"a secret of the tests"}));
        REQUIRE(survey::open(*lease, held(), day));
        for (auto const& why : {std::string(" "), std::string(301, 'x')})
            CHECK(site.pages.post(stop_path, {{"reason", why}}).status == 422);
        CHECK(!partnership::find(*site.database.lease(), site.world.park.id)->ended_on);
        CHECK(site.pages.post(stop_path, {{"reason", "Het park wordt gesloopt."}}).location == stop_path);
        CHECK(partnership::find(*site.database.lease(), site.world.park.id)->ended_on == day);
        CHECK(held().state == survey::State::closed);
        testing::golden("stopped.html", site.pages.get(stop_path).html);
        CHECK(site.pages.post(plan_path, {{"first", "12-4-2027"}}).status == 409);
        auto const late = site.pages.post(stop_path, {{"reason", "Nog een keer."}});
        CHECK(late.status == 422);
        CHECK(holds(late.html, "Iemand anders was u voor."));
        CHECK(site.pages.post(go_on_path, {}).location == "/t/de-grift/vervolg");
        CHECK(site.pages.post(go_on_path, {}).status == 422);
        CHECK(site.pages.post(plan_path, {{"first", "12-4-2027"}}).status == 303);
        auto const lines = partnership::journal(*site.database.lease(), site.world.park.id, 5);
        CHECK(lines.at(2).dutch == "Samenwerking gestopt: Het park wordt gesloopt.");
    });
}

TEST_CASE("who only takes part cannot stop the cooperation")
{
    each_site([](Site& site) {
        site.pages.as(site.world.dirk);
        CHECK(site.pages.get(stop_path).status == 403);
        CHECK(site.pages.post(stop_path, {{"reason", "Klaar"}}).status == 403);
        CHECK(site.pages.post(go_on_path, {}).status == 403);
        CHECK(!holds(site.pages.get("/t/de-grift/vervolg").html, "vervolg/stoppen"));
    });
}

TEST_CASE("the pages look as they should")
{
    each_site([](Site& site) {
        testing::golden("progress_empty.html", site.pages.get("/t/de-grift/vervolg").html);
        testing::golden("recalibrate.html", site.pages.get(recalibrate_path).html);
        testing::golden("next_round.html", site.pages.get(round_path).html);
        testing::golden("stop.html", site.pages.get(stop_path).html);
        live_two_rounds(site, 9);
        plan_meetings(*site.database.lease(),
            {{site.world.park.id, partnership::current_round(*site.database.lease(), site.world.park.id).id},
                {2027, 3, 15}},
            {2027, 4, 12});
        testing::golden("progress.html", site.pages.get("/t/de-grift/vervolg").html);
    });
}

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
        CHECK(work_of_night(*site.database.lease(), {"http://localhost:8080", moment::instant_of(on, {3, 0})})
            == 1);
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
