// Drawing or correcting the boundary: on the live map, or as a table of coordinates without script.
#pragma once
#include "visit/page.h"

namespace area {

visit::Answer show_drawing(visit::Visit& visit, http::Request& request);
visit::Answer act_drawing(visit::Visit& visit, http::Request& request);

} // namespace area
