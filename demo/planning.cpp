// Actions with owners and quarters.
#include "stage.h"

#include "meetings/meetings.h"
#include "plan/plan.h"

namespace demo {
namespace {

struct Choice {
    std::string_view measure, organisation, function;
    int first, last;
    plan::State state;
};

using enum plan::State;

constexpr Choice choices[] = {
    {"C01", "entrepreneurs_association", "Parkmanager", 1, 3, in_progress},
    {"C05", "entrepreneurs_association", "Eigenaar De Boer Metaal", 1, 1, done},
    {"C07", "entrepreneurs_association", "Parkmanager", 1, 1, done},
    {"C09", "police", "Wijkagent", 2, 2, planned},
    {"C12", "police", "Wijkagent", 1, 8, recurring},
    {"C23", "police", "Wijkagent", 4, 4, planned},
    {"O01", "municipality", "Adviseur veiligheid", 2, 2, planned},
    {"O04", "entrepreneurs_association", "Parkmanager", 1, 1, done},
    {"O08", "municipality", "Adviseur veiligheid", 2, 6, planned},
    {"O13", "municipality", "Adviseur veiligheid", 1, 8, recurring},
    {"Y02", "entrepreneurs_association", "Parkmanager", 3, 3, planned},
    {"B01", "fire_brigade", "Adviseur brandveiligheid", 1, 2, in_progress},
    {"B02", "municipality", "Adviseur veiligheid", 2, 2, planned},
    {"B05", "fire_brigade", "Adviseur brandveiligheid", 3, 3, planned},
    {"S01", "municipality", "Adviseur veiligheid", 1, 8, recurring},
    {"S04", "municipality", "Adviseur veiligheid", 1, 8, recurring},
    {"S08", "municipality", "Adviseur veiligheid", 1, 8, in_progress},
    {"V01", "police", "Wijkagent", 2, 6, planned},
    {"V05", "municipality", "Adviseur veiligheid", 1, 4, in_progress},
    {"M04", "entrepreneurs_association", "Parkmanager", 1, 8, recurring},
    {"E02", "municipality", "Adviseur veiligheid", 1, 1, done},
    {"E08", "municipality", "Adviseur veiligheid", 3, 3, planned},
};

plan::By by(Stage const& stage) { return {stage.person("Parkmanager"), stage.now}; }

void own(Stage const& stage, plan::ActionId id, Choice const& choice)
{
    auto action = *plan::find(stage.db, stage.scope, id);
    action.wish.owner = {stage.organisation(choice.organisation), stage.person(choice.function)};
    action.wish.quarters = {choice.first, choice.last};
    must(plan::change(stage.db, stage.scope, action, by(stage)));
}

} // namespace

void plan_actions(Stage& stage, Agreed agreed)
{
    for (auto const& choice : choices) {
        auto const ids = plan::choose(stage.db, stage.scope, {std::string(choice.measure)}, by(stage));
        if (ids.empty())
            throw base::Fault("the demo chose a measure that does not exist: " + std::string(choice.measure));
        bool const stays_open = agreed == Agreed::drafts && &choice >= std::end(choices) - 4;
        if (stays_open)
            continue;
        own(stage, ids.front(), choice);
        if (agreed == Agreed::adopted)
            must(plan::update(stage.db, stage.scope, {ids.front(), choice.state}, by(stage)));
    }
    stage.note(
        "Parkmanager", {"Acties gekozen uit de lijst met maatregelen", "Actions chosen from the library"});
    if (agreed == Agreed::drafts)
        return;
    must(plan::adopt(stage.db, stage.scope, {stage.person("Eigenaar De Boer Metaal"), stage.now}));
    stage.note("Eigenaar De Boer Metaal", {"Uitvoeringsplan vastgesteld", "Action plan adopted"});
}

} // namespace demo
