// Writing down who was at a meeting; from then on it was held.
#pragma once
#include "visit/page.h"

namespace meetings {

visit::Answer show_attendance(visit::Visit& visit, http::Request& request);
visit::Answer act_attendance(visit::Visit& visit, http::Request& request);

} // namespace meetings
