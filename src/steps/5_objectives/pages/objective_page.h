// The page of one objective: what is wanted, how it is measured, where it came from and what came of it.
#pragma once
#include "visit/page.h"

namespace objectives {

visit::Answer show_objective(visit::Visit& visit, http::Request& request);
// What the group establishes about it.
visit::Answer act_establish(visit::Visit& visit, http::Request& request);

} // namespace objectives
