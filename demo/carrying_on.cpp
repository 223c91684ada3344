// What became of the plan in two years: actions done and stopped, those that come back ticked off, and what
// the owners of the park read about it.
#include "stage.h"

#include "continuation/story_demo.h"
#include "plan/plan.h"
#include "plan/ticks.h"

#include <algorithm>

namespace demo {
namespace {

using enum plan::State;

// An action some months after the award; the others go on as they are.
struct Course {
    std::string_view measure;
    int months = 0;
    plan::State state;
    std::string_view words; // a note, or why it stopped
};
constexpr Course courses[] = {
    {"S08", 1, recurring, "Elk kwartaal lopen er twaalf mensen mee."},
    {"O01", 2, done, "64 ondernemers kwamen naar de avond."},
    {"B02", 3, done, "Bij zes brandkranen staan nu paaltjes."},
    {"C09", 4, done, "58 bedrijven kregen een scan."},
    {"B01", 5, done, "De buitenopslag staat nu overal los van de gevel."},
    {"Y02", 7, done, "31 mensen deden mee."},
    {"C01", 8, done, "De surveillance rijdt elke avond. 41 bedrijven betalen mee."},
    {"V01", 9, in_progress, "De politie mat twee keer een week lang."},
    {"B05", 10, dropped, "De brandweer had geen ploeg vrij."},
    {"V05", 11, dropped, "De gemeente heeft geen handhavers voor het parkeren."},
    {"O08", 12, done, "Er waren drie controles. Bij twee panden was iets mis."},
    {"C23", 13, done, "De politie reed zes avonden extra."},
    {"E08", 14, done, "De gemeente nam vier uur in de week op in de begroting."},
};
constexpr int last_ticked_quarter = 6, days_of_quarter = 91;

plan::By by_park_manager(Stage const& stage, moment::Instant at) { return {stage.person("Parkmanager"), at}; }

void go(Stage const& stage, plan::Action const& action, Course const& course)
{
    plan::Update update{action.id, course.state};
    (course.state == dropped ? update.reason : update.note) = course.words;
    auto const day = moment::plus_months(stage.today(), course.months);
    must(plan::update(stage.db, stage.scope, update,
        by_park_manager(stage, moment::instant_of(day, moment::TimeOfDay{11, 0}))));
}

// Nobody looked at the empty buildings in the second year.
bool is_forgotten(plan::Action const& action, plan::Occurrence time)
{
    return action.wish.measure == "O13" && time.quarter > 4;
}

void tick_off(Stage const& stage, plan::Action const& action, moment::Instant begun)
{
    for (auto const& time : plan::occurrences(action.wish))
        if (time.quarter <= last_ticked_quarter && !is_forgotten(action, time))
            must(plan::tick(stage.db, stage.scope, {action.id, time},
                by_park_manager(stage, begun.plus_days((time.quarter - 1) * days_of_quarter + 30))));
}

} // namespace

void carry_on(Stage& stage)
{
    auto const begun = partnership::round(stage.db, stage.scope)->planned_from;
    for (auto const& action : plan::actions(stage.db, stage.scope)) {
        auto const* course = std::ranges::find(courses, action.wish.measure, &Course::measure);
        if (course != std::end(courses))
            go(stage, action, *course);
        else if (action.state == recurring)
            tick_off(stage, action, moment::instant_of(begun, moment::TimeOfDay{11, 0}));
    }
}

void tell_owners(Stage& stage)
{
    continuation::tell_story_for_demo(stage.db, {stage.scope, stage.today(), stage.house.group_size_min});
    stage.note(
        "Parkmanager", {"U zei, wij deden staat open voor iedereen", "You said, we did is open to all"});
}

} // namespace demo
