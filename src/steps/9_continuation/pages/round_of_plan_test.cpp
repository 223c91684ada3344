// Which round the pages tell of while a next round is open and has no plan of its own yet.
#include "testing_site.h"

#include "facts.h"
#include "round_of_plan.h"
#include "signs.h"
#include "story.h"

#include "objectives/outcome.h"

using namespace continuation;

namespace {

partnership::Scope running(db::Connection& db, Site const& site)
{
    return {site.world.park.id, partnership::current_round(db, site.world.park.id).id};
}

// A round with an adopted plan in which one action was dropped, and the next one without a plan.
void begin_second_round(Site& site)
{
    auto db = site.database.lease();
    auto const& world = site.world;
    add_action(*db, world, {1, 2});
    add_action(*db, world, {2, 2});
    REQUIRE(plan::adopt(*db, world.scope, world.by()));
    auto const dropped = plan::actions(*db, world.scope).back().id;
    REQUIRE(
        plan::update(*db, world.scope, {dropped, plan::State::dropped, "", "Er is geen geld."}, world.by()));
    give_award(*db, world, world.scope, Signed::by_all);
    REQUIRE(recalibrate(*db, world.scope, world.because(""), testing::now()));
}

void adopt_next_plan(Site& site)
{
    auto db = site.database.lease();
    auto const scope = running(*db, site);
    for (auto action : plan::actions(*db, scope)) {
        action.wish.quarters = {1, 2};
        REQUIRE(plan::change(*db, scope, action, site.world.by()));
    }
    REQUIRE(plan::adopt(*db, scope, site.world.by()));
}

void count_burglaries(Site& site, partnership::Scope const& scope, std::int64_t count)
{
    inventory::store_figures(*site.database.lease(), scope,
        {inventory::Source::police, "Uitdraai", inventory::Area::park, "",
            {{"2.5.1", "Inbraak", "burglary", {inventory::Span::year, 2026, 0}, count}},
            partnership::Sharing::everyone},
        testing::now());
}

constexpr char const* telling_pages[] = {"", "/kwartaal", "/samenvatting", "/u-zei-wij-deden"};

std::string page(Site& site, std::string const& below)
{
    return site.pages.get("/t/de-grift/vervolg" + below).html;
}

} // namespace

TEST_CASE("until the next round has a plan, papers and progress tell of the round before it")
{
    each_site([](Site& site) {
        begin_second_round(site);
        for (auto const* below : telling_pages)
            CHECK_MESSAGE(holds(page(site, below), "Dit gaat over ronde 1"), below);
        CHECK(holds(page(site, "/kwartaal"), "1 actie, 0 klaar"));
        adopt_next_plan(site);
        for (auto const* below : telling_pages)
            CHECK_MESSAGE(!holds(page(site, below), "Dit gaat over ronde 1"), below);
    });
}

TEST_CASE("a round without a plan before it tells of itself")
{
    each_site([](Site& site) {
        auto db = site.database.lease();
        CHECK(round_of_plan(*db, site.world.scope).number == 1);
        REQUIRE(
            recalibrate(*db, site.world.scope, site.world.because("Wij beginnen anders."), testing::now()));
        CHECK(round_of_plan(*db, running(*db, site)).number == 2);
    });
}

TEST_CASE("what a round that is over told can be read and made a letter of, and not be chosen anew")
{
    each_site([](Site& site) {
        begin_second_round(site);
        auto const shown = page(site, "/u-zei-wij-deden");
        CHECK_FALSE(holds(shown, "Wie mag dit lezen?"));
        CHECK(holds(shown, "Brief aan de bedrijven"));
        CHECK(site.pages.post("/t/de-grift/vervolg/u-zei-wij-deden", {{"gezien", "x"}}).status == 422);
        adopt_next_plan(site);
        CHECK(holds(page(site, "/u-zei-wij-deden"), "Wie mag dit lezen?"));
    });
}

TEST_CASE("the difference between two plans holds what was stopped before the old round ended")
{
    each_site([](Site& site) {
        begin_second_round(site);
        auto const shown = page(site, "/herijken/verschil");
        CHECK(holds(shown, "Gestopt (1)"));
        CHECK(holds(shown, "Er is geen geld."));
    });
}

TEST_CASE("an evaluation is of the round that has objectives, and of any other that is asked for")
{
    each_site([](Site& site) {
        live_two_rounds(site, 9);
        CHECK(holds(page(site, "/evaluatie"), "Evaluatie van de doelen van ronde 1"));
        CHECK(holds(page(site, "/evaluatie?ronde=2"), "Evaluatie van de doelen van ronde 2"));
        {
            auto db = site.database.lease();
            objectives::add(*db, running(*db, site),
                {objectives::Theme::crime, "Nog meer mensen voelen zich veilig", {}, {}, 70, {2029, 3, 1}});
        }
        CHECK(holds(page(site, "/evaluatie"), "Evaluatie van de doelen van ronde 2"));
    });
}

TEST_CASE("what the group established of an objective explains it, and what nobody measured is asked for")
{
    each_site([](Site& site) {
        live_two_rounds(site, 9);
        CHECK(holds(page(site, "/evaluatie"), "Schrijf op wat er van dit doel kwam."));
        {
            auto db = site.database.lease();
            auto const& scope = site.world.scope;
            auto const outcome = objectives::outcomes(*db, scope, 5).front();
            auto const id = outcome.objective.id;
            REQUIRE(objectives::discuss(*db, scope, id));
            REQUIRE(objectives::adopt(*db, scope, id));
            auto const adopted = objectives::outcomes(*db, scope, 5).front();
            REQUIRE(objectives::establish(*db, scope, adopted, {id, 50, "De lampen hielpen.", {2027, 6, 1}}));
        }
        auto const shown = page(site, "/evaluatie");
        CHECK(holds(shown, "De lampen hielpen."));
        CHECK_FALSE(holds(shown, "Schrijf op wat er van dit doel kwam."));
    });
}

TEST_CASE(
    "papers of the old round tell of what is planned in the new one, and of its figures once there are any")
{
    each_site([](Site& site) {
        count_burglaries(site, site.world.scope, 731);
        begin_second_round(site);
        {
            auto db = site.database.lease();
            calendar::add(*db, running(*db, site),
                {calendar::Kind::clean_up_day, "Samen opruimen", {2027, 4, 1}}, testing::now());
        }
        for (auto const* below : {"/kwartaal", "/samenvatting"})
            CHECK_MESSAGE(holds(page(site, below), "Samen opruimen"), below);
        CHECK(holds(page(site, "/kwartaal"), "731"));
        auto const now = running(*site.database.lease(), site);
        count_burglaries(site, now, 642);
        CHECK_FALSE(holds(page(site, "/kwartaal"), "731"));
        CHECK(holds(page(site, "/kwartaal"), "642"));
    });
}

TEST_CASE("how healthy a group is has one answer while it recalibrates, on its page, its papers and the desk")
{
    each_site([](Site& site) {
        auto const& world = site.world;
        partnership::begin_plan(*site.database.lease(), world.scope, {2026, 1, 5});
        begin_second_round(site);
        auto lease = site.database.lease();
        auto& db = *lease;
        auto const now = running(db, site);
        REQUIRE(participants::leave(db, now, world.dirk, {2027, 3, 1}));
        auto const told = counted(db, {world.scope, {2027, 3, 15}});
        CHECK(told.open_days == std::vector<int>{258}); // of an action that is late in the old plan
        CHECK(told.vacancies == 1); // in the new round
        auto const found = health(told);
        REQUIRE(found.condition == Condition::poor);
        partnership::Signs signs;
        tell_signs(db, {now, {2027, 3, 15}}, signs);
        CHECK(signs.poor_health == found.score);
        for (auto const& one : found.aspects)
            for (auto const* below : {"/gezondheid", "/kwartaal"})
                CHECK(holds(page(site, below), i18n::Words(i18n::Language::dutch)(one.how)));
    });
}

TEST_CASE("words of the old round stand in the form of the new one, and stay away once they were taken out")
{
    each_site([](Site& site) {
        for (auto const* place : {"samenvatting", "kwartaal-2027-1"})
            REQUIRE(
                write(*site.database.lease(), site.world.scope, {place, {"Geef ons uren."}}, {2027, 3, 15}));
        begin_second_round(site);
        struct {
            std::string paper, form;
        } const places[] = {{"/samenvatting", "/tekst/samenvatting"},
            {"/kwartaal?kwartaal=2027-1", "/tekst/kwartaal-2027-1"}};
        for (auto const& one : places) {
            CAPTURE(one.form);
            auto const save = [&](char const* words, char const* version) {
                return site.pages
                    .post("/t/de-grift/vervolg" + one.form, {{"words", words}, {"version", version}})
                    .status;
            };
            CHECK(holds(page(site, one.paper), "Geef ons uren."));
            CHECK(holds(page(site, one.form), "Geef ons uren."));
            CHECK(save("", "0") == 303);
            CHECK_FALSE(holds(page(site, one.paper), "Geef ons uren."));
            CHECK(save("Nog iets.", "0") == 422);
            CHECK(save("Nog iets.", "1") == 303);
            CHECK(holds(page(site, one.paper), "Nog iets."));
        }
    });
}

TEST_CASE("everybody reads the story of the round that was opened, not that of the plan before it")
{
    each_site([](Site& site) {
        begin_second_round(site);
        auto db = site.database.lease();
        publish(*db, running(*db, site), Story{}, {true, {}}, {2027, 3, 15});
        i18n::Words const words(i18n::Language::dutch);
        auto const told = published_story(*db, words, site.world.park.id, {2027, 3, 15}, 5);
        REQUIRE(told);
        CHECK(told->is_public);
    });
}
