// Adopting the plan: what is still missing, and then the decision.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_adopt(visit::Visit& visit, http::Request& request);
visit::Answer act_adopt(visit::Visit& visit, http::Request& request);

} // namespace plan
