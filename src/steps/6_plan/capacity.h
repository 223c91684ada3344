// The hours that an organisation has each quarter, against the hours of the actions that it owns: who is
// asked too much is told before the plan is adopted.
#pragma once
#include "plan.h"

namespace plan {

struct Pledge {
    accounts::OrganisationId organisation;
    int hours = 0; // in each quarter
    friend bool operator==(Pledge, Pledge) = default;
};
inline constexpr int pledge_hours_max = 10'000;

// Hours of an action in each quarter of the plan. What is done once is spread over its quarters; what happens
// again costs its hours each time.
std::vector<double> hours_of(Wish const& wish, int quarters);

struct Load {
    accounts::OrganisationId organisation;
    std::vector<double> planned; // in each quarter
    std::optional<int> pledged = {};
    // Quarters of the plan in which more is planned than pledged.
    std::vector<int> overloaded() const;
};
// Of every owner and of everybody who pledged; what was dropped costs nothing.
std::vector<Load> loads(std::vector<Action> const& actions, std::vector<Pledge> const& pledges, int quarters);
Load const* load_of(std::vector<Load> const& all, accounts::OrganisationId organisation);

std::vector<Pledge> pledges(db::Connection& db, partnership::Scope const& scope);
// Nothing takes the pledge back. False for an organisation that does not take part.
bool pledge(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation,
    std::optional<int> hours);

} // namespace plan
