// Who is active here, who was approached, and who is missing.
#pragma once
#include "visit/page.h"

namespace participants {

visit::Answer show_stakeholders(visit::Visit& visit, http::Request& request);
visit::Answer act_traits(visit::Visit& visit, http::Request& request);
visit::Answer act_approach(visit::Visit& visit, http::Request& request);

} // namespace participants
