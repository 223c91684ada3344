// Adopting the plan: what is still missing, and who decided when.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_adoption(visit::Visit& visit, http::Request& request);
visit::Answer act_adopt(visit::Visit& visit, http::Request& request);

} // namespace plan
