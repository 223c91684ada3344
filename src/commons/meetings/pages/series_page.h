// Planning a row of meetings at once: the first year, and the quarters after it.
#pragma once
#include "visit/page.h"

namespace meetings {

// The days that the program proposes; nothing is planned yet.
visit::Answer show_series(visit::Visit& visit, http::Request& request);
visit::Answer act_series(visit::Visit& visit, http::Request& request);

} // namespace meetings
