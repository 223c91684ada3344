// Adding an activity, changing it, calling it off.
#pragma once
#include "visit/page.h"

namespace calendar {

visit::Answer show_new_event(visit::Visit& visit, http::Request& request);
visit::Answer act_new_event(visit::Visit& visit, http::Request& request);
visit::Answer show_event(visit::Visit& visit, http::Request& request);
visit::Answer act_event(visit::Visit& visit, http::Request& request);
visit::Answer act_cancel_event(visit::Visit& visit, http::Request& request);

} // namespace calendar
