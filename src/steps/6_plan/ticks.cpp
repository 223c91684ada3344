#include "ticks.h"

#include "history.h"
#include "rules.h"
#include "store.h"
#include "texts.h"
#include "versions.h"

#include <algorithm>

namespace plan {
namespace {

constexpr int quarters_in_half = 2, quarters_in_year = 4, months_of_quarter = 3;

// How many quarters lie between one time and the next, and how often it happens in such a quarter.
struct Rhythm {
    int every = 0; // 0: no fixed times
    int times = 1;
};

Rhythm rhythm_of(measures::Repeat repeat)
{
    switch (repeat) {
    case measures::Repeat::monthly:
        return {1, months_of_quarter};
    case measures::Repeat::quarterly:
    case measures::Repeat::continuous: // looked at once a quarter, as the group does
        return {1, 1};
    case measures::Repeat::half_yearly:
        return {quarters_in_half, 1};
    case measures::Repeat::yearly:
        return {quarters_in_year, 1};
    case measures::Repeat::once:
    case measures::Repeat::after_incident:
        break;
    }
    return {};
}

bool is_ticked(std::vector<Tick> const& ticks, ActionId action, Occurrence what)
{
    return std::ranges::any_of(
        ticks, [&](Tick const& one) { return one.action == action && one.what == what; });
}

// What was planned goes on from its first time.
void go_on(db::Connection& db, partnership::Scope const& scope, Action const& before)
{
    if (before.state != State::planned)
        return;
    auto after = before;
    after.state = State::recurring;
    save_state(db, scope, before, after);
}

bool holds_occurrence(Action const& action, Occurrence what)
{
    auto const all = occurrences(action.wish);
    return std::ranges::find(all, what) != all.end();
}

} // namespace

std::vector<Occurrence> occurrences(Wish const& wish)
{
    std::vector<Occurrence> out;
    auto const rhythm = rhythm_of(wish.repeat);
    if (rhythm.every == 0 || wish.quarters.first == 0)
        return out;
    for (int quarter = wish.quarters.first; quarter <= wish.quarters.last; quarter += rhythm.every)
        for (int number = 1; number <= rhythm.times; ++number)
            out.push_back({quarter, number});
    return out;
}

std::vector<Occurrence> missed(Action const& action, std::vector<Tick> const& ticks, int current_quarter)
{
    std::vector<Occurrence> out;
    if (!is_open(action.state) || action.state == State::concept_)
        return out;
    for (auto const what : occurrences(action.wish))
        if (what.quarter < current_quarter && !is_ticked(ticks, action.id, what))
            out.push_back(what);
    return out;
}

std::optional<Occurrence> time_that_was_done(
    Action const& action, std::vector<Tick> const& ticks, int current_quarter)
{
    std::optional<Occurrence> passed;
    for (auto const what : occurrences(action.wish)) {
        if (what.quarter > current_quarter || is_ticked(ticks, action.id, what))
            continue;
        if (what.quarter == current_quarter)
            return what;
        passed = what;
    }
    return passed;
}

Outcome tick(db::Connection& db, partnership::Scope const& scope, Ticking const& wanted, By const& by)
{
    auto const action = find(db, scope, wanted.action);
    if (!action)
        return base::refuse(Refusal::unknown);
    if (!holds_occurrence(*action, wanted.what))
        return base::refuse(Refusal::unknown_quarter);
    // Ticking what is ticked changes nothing: two people may both have been there.
    if (!insert_tick(db, scope, {action->id, wanted.what, moment::local_date(by.at), by.person}))
        return {};
    go_on(db, scope, *action);
    auto const quarter = wanted.what.quarter;
    remember(db, scope,
        {action->id, by, said([&](i18n::Words const& words) { return words(texts::log::ticked, quarter); })});
    return {};
}

Outcome untick(db::Connection& db, partnership::Scope const& scope, Ticking const& wanted, By const& by)
{
    auto const action = find(db, scope, wanted.action);
    if (!action)
        return base::refuse(Refusal::unknown);
    if (!delete_tick(db, scope, wanted.action, wanted.what))
        return {};
    auto const quarter = wanted.what.quarter;
    remember(db, scope, {action->id, by, said([&](i18n::Words const& words) {
                             return words(texts::log::unticked, quarter);
                         })});
    return {};
}

std::vector<Tick> ticks(db::Connection& db, partnership::Scope const& scope, ActionId id)
{
    return ticks_of_action(db, scope, id);
}

std::vector<Tick> ticks(db::Connection& db, partnership::Scope const& scope)
{
    return ticks_of_round(db, scope);
}

} // namespace plan
