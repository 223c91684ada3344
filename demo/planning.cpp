// Actions with owners and quarters.
#include "stage.h"

#include "meetings/meetings.h"
#include "objectives/objectives.h"
#include "plan/agreeing.h"
#include "plan/capacity.h"
#include "plan/evidence.h"
#include "plan/plan.h"
#include "plan/ticks.h"

namespace demo {
namespace {

struct Choice {
    std::string_view measure, organisation, function;
    int first, last;
    plan::State state;
    int hours = 0;
    std::int64_t euros = 0;
    std::string_view source = {};
};

using enum plan::State;

constexpr Choice choices[] = {
    {"C01", "entrepreneurs_association", "Parkmanager", 1, 3, in_progress, 24, 18'000, "Ondernemersfonds"},
    {"C05", "entrepreneurs_association", "Eigenaar De Boer Metaal", 1, 1, done},
    {"C07", "entrepreneurs_association", "Parkmanager", 1, 1, done},
    {"C09", "police", "Wijkagent", 2, 2, planned},
    {"C12", "police", "Wijkagent", 1, 8, recurring, 6},
    {"C23", "police", "Wijkagent", 4, 4, planned, 30},
    {"O01", "municipality", "Adviseur veiligheid", 2, 2, planned},
    {"O04", "entrepreneurs_association", "Parkmanager", 1, 1, done},
    {"O08", "municipality", "Adviseur veiligheid", 2, 6, planned, 120},
    {"O13", "municipality", "Adviseur veiligheid", 1, 8, recurring},
    {"Y02", "entrepreneurs_association", "Parkmanager", 3, 3, planned},
    {"B01", "fire_brigade", "Adviseur brandveiligheid", 1, 2, in_progress},
    {"B02", "municipality", "Adviseur veiligheid", 2, 2, planned},
    {"B05", "fire_brigade", "Adviseur brandveiligheid", 3, 3, planned},
    {"S01", "municipality", "Adviseur veiligheid", 1, 8, recurring, 8},
    {"S04", "municipality", "Adviseur veiligheid", 1, 8, recurring},
    {"S08", "municipality", "Adviseur veiligheid", 1, 8, in_progress, 0, 2'500, "Gemeente"},
    {"V01", "police", "Wijkagent", 2, 6, planned},
    {"V05", "municipality", "Adviseur veiligheid", 1, 4, in_progress},
    {"M04", "entrepreneurs_association", "Parkmanager", 1, 8, recurring, 5},
    {"E02", "municipality", "Adviseur veiligheid", 1, 1, done},
    {"E08", "municipality", "Adviseur veiligheid", 3, 3, planned},
};

plan::By by(Stage const& stage) { return {stage.person("Parkmanager"), stage.now}; }

// The objective with that word, or else the first about what the measure is about; some serve none.
objectives::ObjectiveId served(Stage const& stage, std::string_view measure)
{
    using objectives::Theme;
    constexpr std::pair<char, Theme> themes[] = {{'C', Theme::crime}, {'S', Theme::clean_in_repair},
        {'M', Theme::reporting_entrepreneurs}, {'V', Theme::traffic}};
    constexpr std::pair<std::string_view, std::string_view> words[] = {{"C01", "inbraken"},
        {"C05", "inbraken"}, {"C07", "cijfer"}, {"C09", "inbraken"}, {"C12", "melden"}, {"C23", "cijfer"},
        {"S01", "lampen"}, {"S04", "lampen"}, {"S08", "zwerfvuil"}, {"V05", "parkeren"}};
    if (measure == "V01") // no objective is about speed
        return {};
    auto const all = objectives::objectives(stage.db, stage.scope);
    for (auto const& [of, word] : words)
        for (auto const& one : all)
            if (of == measure && one.wish.title.find(word) != std::string::npos)
                return one.id;
    for (auto const& [letter, theme] : themes)
        if (measure.starts_with(letter))
            for (auto const& one : all)
                if (one.wish.theme == theme)
                    return one.id;
    return {};
}

void own(Stage const& stage, plan::ActionId id, Choice const& choice)
{
    auto action = *plan::find(stage.db, stage.scope, id);
    action.wish.owner = {stage.organisation(choice.organisation), stage.person(choice.function)};
    action.wish.quarters = {choice.first, choice.last};
    action.wish.objective = served(stage, choice.measure);
    action.wish.hours = choice.hours;
    action.wish.budget_cents = choice.euros * 100;
    action.wish.budget_source = choice.source;
    must(plan::change(stage.db, stage.scope, action, by(stage)));
}

// The police has fewer hours than the plan asks of it in one quarter.
void pledge_hours(Stage const& stage)
{
    constexpr std::pair<std::string_view, int> pledged[]
        = {{"police", 24}, {"municipality", 60}, {"entrepreneurs_association", 20}};
    for (auto const& [kind, hours] : pledged)
        plan::pledge(stage.db, stage.scope, stage.organisation(kind), hours);
}

void lay_before_partners(Stage const& stage)
{
    must(plan::propose(stage.db, stage.scope, moment::plus_days(stage.today(), 14), by(stage)));
    must(plan::give_remark(
        stage.db, stage.scope, {stage.organisation("police"), true}, {stage.person("Wijkagent"), stage.now}));
    must(plan::give_remark(stage.db, stage.scope,
        {stage.organisation("fire_brigade"), false, "De oefening kan pas na de zomer."},
        {stage.person("Adviseur brandveiligheid"), stage.now}));
}

void agree(Stage const& stage)
{
    plan::By const chair{stage.person("Eigenaar De Boer Metaal"), stage.now};
    must(plan::adopt(stage.db, stage.scope,
        {"Het uitvoeringsplan, de communicatie, de kalender en de rollen zijn vastgesteld.", {},
            moment::plus_days(stage.today(), 35),
            partnership::frozen_parts(stage.db, stage.house.process, stage.scope)},
        chair));
    for (auto const& one : participants::participations(stage.db, stage.scope))
        for (auto const& somebody : one.representatives)
            if (plan::may_sign({one}, one.organisation, somebody.person) && one.kind != "fire_brigade")
                must(plan::sign(stage.db, stage.scope, one.organisation, {somebody.person, stage.now}));
}

// What was done of it by now, with something that shows it.
void carry_out(Stage const& stage)
{
    for (auto const& action : plan::actions(stage.db, stage.scope)) {
        auto const times = plan::occurrences(action.wish);
        if (action.state == recurring && !times.empty() && action.wish.measure != "O13")
            must(plan::tick(stage.db, stage.scope, {action.id, times.front()}, by(stage)));
        if (action.wish.measure == "O04")
            must(plan::add_evidence(stage.db, stage.scope,
                {{}, action.id, plan::EvidenceKind::link, "De meldwijzer op de website", "", "", 0, 0, 0,
                    "https://www.voorbeeld.nl/meldwijzer"},
                by(stage)));
    }
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
    pledge_hours(stage);
    if (agreed == Agreed::drafts)
        return;
    lay_before_partners(stage);
    agree(stage);
    carry_out(stage);
    stage.note("Eigenaar De Boer Metaal", {"Uitvoeringsplan vastgesteld", "Action plan adopted"});
}

} // namespace demo
