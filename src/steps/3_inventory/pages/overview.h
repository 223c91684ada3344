// The inventory at a glance: who delivered, what the figures say, what matters most to whom.
#pragma once
#include "visit/page.h"

namespace inventory {

visit::Answer show_overview(visit::Visit& visit, http::Request& request);

} // namespace inventory
