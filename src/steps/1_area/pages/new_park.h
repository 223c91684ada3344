// A new park: its name, its municipality and, when somebody has one, the file with its boundary.
#pragma once
#include "visit/page.h"

namespace area {

visit::Answer show_new_park(visit::Visit& visit, http::Request& request);
visit::Answer act_new_park(visit::Visit& visit, http::Request& request);

} // namespace area
