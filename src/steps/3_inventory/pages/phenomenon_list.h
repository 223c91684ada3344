// What this house counts: the standard list, and its own phenomena besides.
#pragma once
#include "visit/page.h"

namespace inventory {

visit::Answer show_phenomena(visit::Visit& visit, http::Request& request);
visit::Answer act_new_phenomenon(visit::Visit& visit, http::Request& request);
visit::Answer show_own_phenomenon(visit::Visit& visit, http::Request& request);
visit::Answer act_own_phenomenon(visit::Visit& visit, http::Request& request);

} // namespace inventory
