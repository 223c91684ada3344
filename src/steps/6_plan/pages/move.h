// Moving an action without dragging.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_move(visit::Visit& visit, http::Request& request);
visit::Answer act_move(visit::Visit& visit, http::Request& request);

} // namespace plan
