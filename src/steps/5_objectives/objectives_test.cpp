#include "choices.h"
#include "samples.h"
#include "store.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "inventory/tables.h"
#include "objectives/tables.h"
#include "partnership/tables.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace objectives;

namespace {

constexpr moment::Date today{2027, 3, 15}, later{2029, 3, 1};

struct World {
    db::Connection& db;
    partnership::Scope scope;
};

void each_engine(base::FunctionRef<void(World)> test)
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables(), objectives::tables()}, [&](db::Connection& db) {
            auto const id
                = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
            auto const park = partnership::start(
                db, {"De Grift", "Grifthoek"}, *accounts::person(db, id), testing::now());
            test({db, {park.id, partnership::current_round(db, park.id).id}});
        });
}

std::vector<std::string> fields_wrong(Wish const& wish)
{
    std::vector<std::string> out;
    for (auto const& problem : problems(wish, today))
        out.push_back(problem.field);
    return out;
}

} // namespace

TEST_CASE("an objective needs a title, a target in its unit and a day to come")
{
    CHECK(fields_wrong(a_wish(later)).empty());
    struct Case {
        Wish wish;
        char const* field;
    };
    auto const with = [](auto change) {
        auto wish = a_wish(later);
        change(wish);
        return wish;
    };
    Case const cases[] = {
        {with([](Wish& wish) { wish.title = " "; }), "title"},
        {with([](Wish& wish) { wish.target = 101; }), "target"},
        {with([](Wish& wish) { wish.target = 45; }), "target"},
        {with([](Wish& wish) {
             wish.unit = Unit::mark;
             wish.target = 7;
         }),
            "baseline"},
        {with([](Wish& wish) { wish.due_on = today; }), "due_on"},
        {with([](Wish& wish) { wish.due_on = {}; }), "due_on"},
    };
    for (auto const& one : cases)
        CHECK(fields_wrong(one.wish) == std::vector<std::string>{one.field});
}

TEST_CASE("codes of themes, states and units read back")
{
    for (auto const theme : all_themes)
        CHECK(theme_of(code(theme)) == theme);
    for (auto const unit : all_units)
        CHECK(unit_of(code(unit)) == unit);
    for (auto const state : {State::concept_, State::discussed, State::adopted})
        CHECK(state_of(code(state)) == state);
    CHECK_FALSE(theme_of("groen"));
}

TEST_CASE("a theme follows from a topic of the library, and former themes keep their name")
{
    CHECK(theme_of_topic("undermining") == Theme::undermining);
    CHECK(theme_of_topic("public_space") == Theme::clean_in_repair);
    CHECK(theme_of_topic("continuity") == Theme::securing);
    CHECK(theme_of_topic("") == Theme::crime);
    CHECK(name_of_theme("cyber")->dutch == "Digitale veiligheid");
    CHECK(name_of_theme("safe")->dutch == "Veilig");
    CHECK_FALSE(theme_of("safe"));
    CHECK_FALSE(name_of_theme("groen"));
}

TEST_CASE("a value is written in its unit")
{
    i18n::Words const words(i18n::Language::dutch);
    CHECK(shown(words, Unit::percent, 37) == "37%");
    CHECK(shown(words, Unit::mark, 6.8) == "6,8");
    CHECK(shown(words, Unit::count, 1234) == "1.234");
}

TEST_CASE("a typed baseline goes before the measured one, and keeps its source")
{
    std::vector<Choice> const all{{{"survey.B3", "Rapportcijfer", "Mark", 6.5}, Unit::mark, 40}};
    CHECK(baseline_of(all, "survey.B3", {}).value == 6.5);
    CHECK(baseline_of(all, "survey.B3", 7.0).value == 7.0);
    CHECK(baseline_of(all, "survey.B3", 7.0).dutch == "Rapportcijfer");
    CHECK(baseline_of(all, "onbekend", 3.0).key.empty());
}

TEST_CASE("what is measured keeps its own unit")
{
    std::vector<Choice> const all{{{"survey.B3", "Rapportcijfer", "Mark", 6.5}, Unit::mark, 40}};
    CHECK(other_unit(all, "survey.B3", Unit::percent) == Unit::mark);
    CHECK_FALSE(other_unit(all, "survey.B3", Unit::mark));
    CHECK_FALSE(other_unit(all, "", Unit::percent));
    CHECK_FALSE(other_unit(all, "survey.X9", Unit::percent));
}

TEST_CASE("an objective is discussed before it is adopted, and then stays as it is")
{
    each_engine([](World world) {
        auto const id = add(world.db, world.scope, a_wish(later));
        CHECK(adopt(world.db, world.scope, id).error() == Refusal::not_discussed);
        CHECK(discuss(world.db, world.scope, id));
        CHECK(adopt(world.db, world.scope, id));
        CHECK(remove(world.db, world.scope, id).error() == Refusal::is_adopted);
        CHECK(change(world.db, world.scope, *find(world.db, world.scope, id)).error() == Refusal::is_adopted);
        CHECK(objectives::objectives(world.db, world.scope).size() == 1);
    });
}

TEST_CASE("of two people who save the same objective the second is told")
{
    each_engine([](World world) {
        auto const id = add(world.db, world.scope, a_wish(later));
        auto first = *find(world.db, world.scope, id), second = first;
        first.wish.title = "Eerste";
        second.wish.title = "Tweede";
        CHECK(change(world.db, world.scope, first));
        CHECK(change(world.db, world.scope, second).error() == Refusal::changed_meanwhile);
        CHECK(find(world.db, world.scope, id)->wish.title == "Eerste");
        CHECK(find(world.db, world.scope, id)->wish.baseline.value == 45.0);
    });
}

TEST_CASE("objectives that are due on one day stand in the order in which they were made")
{
    each_engine([](World world) {
        auto wish = a_wish(later);
        for (auto const id : {930, 910, 920}) {
            wish.title = std::to_string(id);
            insert_objective(world.db, world.scope, {{id}, wish});
        }
        wish.due_on = moment::plus_days(later, -1);
        wish.title = "first";
        insert_objective(world.db, world.scope, {{990}, wish});
        std::string titles;
        for (auto const& one : objectives::objectives(world.db, world.scope))
            titles += one.wish.title + " ";
        CHECK(titles == "first 930 910 920 ");
    });
}

TEST_CASE("an objective of another partnership is out of reach")
{
    each_engine([](World world) {
        auto const id = add(world.db, world.scope, a_wish(later));
        partnership::Scope const elsewhere{{999}, world.scope.round};
        CHECK_FALSE(find(world.db, elsewhere, id));
        CHECK(remove(world.db, elsewhere, id).error() == Refusal::unknown);
        CHECK(find(world.db, world.scope, id));
    });
}

TEST_CASE("the step is done when every objective is adopted")
{
    each_engine([](World world) {
        partnership::StepQuestion const question{world.scope, today};
        CHECK(report(world.db, question).state == partnership::StepState::open);
        auto const id = add(world.db, world.scope, a_wish(later));
        CHECK(report(world.db, question).state == partnership::StepState::in_progress);
        CHECK(discuss(world.db, world.scope, id));
        CHECK(adopt(world.db, world.scope, id));
        CHECK(report(world.db, question).state == partnership::StepState::done);
    });
}
