// Planning a meeting and changing it.
#pragma once
#include "visit/page.h"

namespace meetings {

visit::Answer show_new(visit::Visit& visit, http::Request& request);
visit::Answer act_new(visit::Visit& visit, http::Request& request);
visit::Answer show_change(visit::Visit& visit, http::Request& request);
visit::Answer act_change(visit::Visit& visit, http::Request& request);

} // namespace meetings
