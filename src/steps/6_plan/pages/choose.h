// Choosing from the library: search, tick several, and they are actions.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_choose(visit::Visit& visit, http::Request& request);
visit::Answer act_choose(visit::Visit& visit, http::Request& request);

} // namespace plan
