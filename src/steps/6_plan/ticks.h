// What happens again is ticked off one by one: an action of every quarter has an occurrence in each of its
// quarters, one of every month three.
#pragma once
#include "plan.h"

namespace plan {

struct Occurrence {
    int quarter = 0; // of the plan
    int number = 1; // within the quarter
    friend auto operator<=>(Occurrence, Occurrence) = default;
};
struct Tick {
    ActionId action;
    Occurrence what;
    moment::Date done_on;
    accounts::PersonId person = {};
    std::string by = {}; // only when read of one action
};

// None for what is done once, or after an incident: nobody knows when that is.
std::vector<Occurrence> occurrences(Wish const& wish);
// In quarters that are over, and not ticked.
std::vector<Occurrence> missed(Action const& action, std::vector<Tick> const& ticks, int current_quarter);

// What "done this time" means: the first open time of this quarter, or else the last one that passed.
// None: every time until now was ticked, or there are no fixed times.
std::optional<Occurrence> time_that_was_done(
    Action const& action, std::vector<Tick> const& ticks, int current_quarter);

struct Ticking {
    ActionId action;
    Occurrence what;
};
Outcome tick(db::Connection& db, partnership::Scope const& scope, Ticking const& wanted, By const& by);
Outcome untick(db::Connection& db, partnership::Scope const& scope, Ticking const& wanted, By const& by);
// In the order of the quarters.
std::vector<Tick> ticks(db::Connection& db, partnership::Scope const& scope, ActionId id);
// Of the whole round, by action.
std::vector<Tick> ticks(db::Connection& db, partnership::Scope const& scope);

} // namespace plan
