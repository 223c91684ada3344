#include "testing_site.h"

using namespace continuation;

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

TEST_CASE(
    "after the next round was opened the group reads that the recalibration goes on, until the new award")
{
    each_site([](Site& site) {
        live_two_rounds(site, 9);
        CHECK(holds(site.pages.get("/t/de-grift/vervolg").html, "De herijking van ronde 1 loopt"));
        CHECK(holds(
            site.pages.get("/t/de-grift/vervolg").html, "Het plan van die ronde loopt tot 15 maart 2029."));
        {
            auto db = site.database.lease();
            give_award(*db, site.world,
                {site.world.park.id, partnership::current_round(*db, site.world.park.id).id}, Signed::by_all);
        }
        auto const awarded = site.pages.get("/t/de-grift/vervolg").html;
        CHECK_FALSE(holds(awarded, "De herijking van ronde 1 loopt"));
        CHECK(holds(awarded, "Herijking voor 15 maart 2029"));
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
        // The code of an award is drawn by chance, and with it what is frozen has another digest each time.
        static std::regex const code("/w/[0-9A-Z]{14}"), digest("Controlegetal [0-9a-f]{16}");
        auto const first = site.pages.get("/t/de-grift/vervolg/ronde/1");
        CHECK(std::regex_search(first.html, digest));
        testing::golden("round_first.html",
            std::regex_replace(
                std::regex_replace(first.html, code, "/w/CODE"), digest, "Controlegetal DIGEST"));
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
