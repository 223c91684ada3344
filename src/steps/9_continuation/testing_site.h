// The pages of this room with a group that can live two rounds, for the tests of pages.
#pragma once
#include "lapse.h"
#include "routes.h"
#include "testing_world.h"

#include "db/database.h"
#include "files/files.h"
#include "visit/testing.h"

#include <regex>

namespace continuation {

inline constexpr char const* recalibrate_path = "/t/de-grift/vervolg/herijken";
inline constexpr char const* round_path = "/t/de-grift/vervolg/herijken/ronde";
inline constexpr char const* stop_path = "/t/de-grift/vervolg/stoppen";
inline constexpr char const* go_on_path = "/t/de-grift/vervolg/doorgaan";
inline constexpr char const* plan_path = "/t/de-grift/vervolg/kwartaaloverleg";

struct Site {
    db::Database& database;
    World world;
    visit::testing::Site pages;

    std::size_t rounds() { return partnership::rounds(*database.lease(), world.park.id).size(); }
};

inline void each_site(base::FunctionRef<void(Site&)> test, visit::House house = {})
{
    testing::for_each_database(all_tables(), [&](db::Database& database) {
        auto const made = world(*database.lease());
        house.process = steps;
        Site site{database, made, {database, {routes()}, house}};
        site.pages.as(made.fatma);
        test(site);
    });
}

inline bool holds(std::string const& page, std::string_view words)
{
    return page.find(words) != std::string::npos;
}

inline geo::Shape a_field()
{
    return {{{{{235'000, 556'000}, {235'400, 556'000}, {235'400, 556'250}, {235'000, 556'250}},
        {{{235'100, 556'100}, {235'100, 556'150}, {235'150, 556'150}, {235'150, 556'100}}}}}};
}

inline void add_action(db::Connection& db, World const& world, plan::Span quarters)
{
    plan::Wish wish{"Samen rondlopen", "crime"};
    wish.owner = {world.police, world.dirk};
    wish.quarters = quarters;
    wish.done_when = "Het is klaar.";
    plan::add(db, world.scope, wish, world.by());
}

// A round with everything, and the next one with a survey of its own.
inline void live_two_rounds(Site& site, int answers_of_second)
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

} // namespace continuation
