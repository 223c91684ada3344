// All figures about one phenomenon: a trend and a table for each source.
#pragma once
#include "visit/page.h"

namespace inventory {

visit::Answer show_phenomenon(visit::Visit& visit, http::Request& request);

} // namespace inventory
