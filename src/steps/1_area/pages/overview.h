// The area at a glance: map, size, addresses, and what to do next.
#pragma once
#include "visit/page.h"

namespace area {

visit::Answer show_area(visit::Visit& visit, http::Request& request);
visit::Answer show_version(visit::Visit& visit, http::Request& request);

} // namespace area
