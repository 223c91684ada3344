// One address: added by hand, its kind told, or taken off the list.
#pragma once
#include "visit/page.h"

namespace area {

visit::Answer show_new_address(visit::Visit& visit, http::Request& request);
visit::Answer act_new_address(visit::Visit& visit, http::Request& request);
visit::Answer show_address(visit::Visit& visit, http::Request& request);
visit::Answer act_address(visit::Visit& visit, http::Request& request);

} // namespace area
