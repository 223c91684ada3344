// The recalibration after two years: begun, the next round opened, and half of the looking back done.
#include "stage.h"

#include "continuation/choices.h"
#include "continuation/renewal.h"
#include "continuation/written.h"
#include "objectives/outcome.h"

#include <algorithm>

namespace demo {
namespace {

using continuation::Task;

partnership::StepQuestion question(Stage const& stage)
{
    return {stage.scope, stage.today(), stage.house.group_size_min};
}

continuation::Renewal renewal_of(Stage const& stage)
{
    return *must(continuation::renewal(stage.db, stage.scope));
}

void confirm(Stage const& stage, Task task, std::string_view function)
{
    auto const going = renewal_of(stage);
    auto const whole = continuation::whole_renewal(stage.db, stage.house.process, question(stage), going);
    auto const view = std::ranges::find_if(
        whole.tasks, [&](continuation::TaskView const& one) { return one.rule.task == task; });
    auto const made = continuation::confirm(stage.db, stage.scope, going,
        {task, view->evidence.seen, stage.person(function), stage.today()}, *view);
    if (made != continuation::Confirmed::now)
        throw base::Fault("the demo confirmed nothing");
}

partnership::Scope former_round(Stage const& stage) { return {stage.park.id, renewal_of(stage).from}; }

// What the group established itself; the others stand as they were measured.
struct Established {
    std::string_view title, note;
    std::optional<double> counted = {}; // by hand, where nothing was measured
};
constexpr Established established[] = {
    {"Minder inbraken bij bedrijven per jaar", "De surveillance en de camera's hielpen het meest."},
    {"Kapotte lampen branden weer binnen een maand", "De gemeente telde 40 van de 46 meldingen op tijd.", 87},
};

// One was missed and has no explanation yet.
struct Explained {
    std::string_view title, words;
};
constexpr Explained explained[] = {
    {"Minder meldingen van zwerfvuil per jaar",
        "De opschoondagen helpen. Langs de Loswal waait het afval nog uit de open containers."},
    {"Minder meldingen van fout parkeren per jaar",
        "Er kwamen twee transportbedrijven bij, en er was niemand om te handhaven."},
};

void say_what_came_of_it(Stage const& stage)
{
    auto const before = former_round(stage);
    for (auto const& outcome : objectives::outcomes(stage.db, before, stage.house.group_size_min)) {
        auto const& title = outcome.objective.wish.title;
        auto const* said = std::ranges::find(established, title, &Established::title);
        if (said != std::end(established))
            must(objectives::establish(stage.db, before, outcome,
                {outcome.objective.id, said->counted, std::string(said->note), stage.today()}));
        auto const* why = std::ranges::find(explained, title, &Explained::title);
        if (why == std::end(explained))
            continue;
        auto const place = std::string(continuation::objective_prefix) + outcome.objective.id.text();
        must(continuation::write(stage.db, stage.scope, {place, {std::string(why->words)}}, stage.today()));
    }
}

struct Chosen {
    std::string_view measure;
    continuation::Choice choice;
    std::string_view reason = {};
};
constexpr Chosen chosen[] = {
    {"C12", continuation::Choice::carry},
    {"S01", continuation::Choice::carry},
    {"V01", continuation::Choice::change, "Voortaan meten op de Havenkade: daar rijdt men het hardst."},
    {"M04", continuation::Choice::stop, "Het nieuws gaat nu via de appgroep van de ondernemers."},
};

// The others are still to be chosen.
void choose_some(Stage const& stage)
{
    std::vector<continuation::Typed> typed;
    for (auto const& action : plan::actions(stage.db, former_round(stage))) {
        auto const* wanted = std::ranges::find(chosen, action.wish.measure, &Chosen::measure);
        if (wanted != std::end(chosen))
            typed.push_back({action.id, {}, {wanted->choice, std::string(wanted->reason)}});
    }
    continuation::choose(stage.db, stage.park.id,
        {renewal_of(stage), stage.person("Eigenaar De Boer Metaal"), stage.now}, typed);
    stage.note("Eigenaar De Boer Metaal",
        {"Eerste keuzes over de acties gemaakt", "First choices about the actions made"});
}

} // namespace

void begin_again(Stage& stage)
{
    auto const chair = stage.person("Eigenaar De Boer Metaal");
    continuation::start_renewal(stage.db, stage.scope, chair, stage.today());
    stage.note("Eigenaar De Boer Metaal", {"Herijking begonnen", "Recalibration begun"});
    stage.pass(3);
    confirm(stage, Task::area, "Adviseur veiligheid");
    confirm(stage, Task::partners, "Parkmanager");
    confirm(stage, Task::people, "Parkmanager");
    stage.pass(7);
    auto const next = *must(continuation::recalibrate(
        stage.db, stage.scope, {stage.house.process, "", chair, stage.house.group_size_min}, stage.now));
    stage.scope.round = next.id;
    stage.note("Eigenaar De Boer Metaal", {"Ronde 2 begonnen", "Round 2 begun"});
}

void look_back(Stage& stage)
{
    confirm(stage, Task::before_after, "PVO-adviseur");
    say_what_came_of_it(stage);
    choose_some(stage);
    continuation::plan_meetings(stage.db, question(stage), moment::plus_days(stage.today(), 45));
}

} // namespace demo
