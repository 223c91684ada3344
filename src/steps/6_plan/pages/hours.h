// The hours that organisations have, against the hours that are planned.
#pragma once
#include "capacity.h"
#include "shown.h"

namespace plan {

// "te veel uren in K1 2027 en K3 2027"; empty when it fits.
std::string overload_words(visit::Visit const& visit, Load const* load);
// What is asked too much of whom, before the plan is adopted; nothing when all fits.
html::Html overload_alert(
    visit::Visit const& visit, std::vector<Action> const& actions, Organisations const& organisations);

visit::Answer show_hours(visit::Visit& visit, http::Request& request);
visit::Answer act_hours(visit::Visit& visit, http::Request& request);

} // namespace plan
