// Which round the pages tell of while a next round is open and has no plan of its own yet.
#include "testing_site.h"

#include "round_of_plan.h"

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
