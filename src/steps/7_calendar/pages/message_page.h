// Adding something to tell, changing it, ticking it off.
#pragma once
#include "visit/page.h"

namespace calendar {

visit::Answer show_new_message(visit::Visit& visit, http::Request& request);
visit::Answer act_new_message(visit::Visit& visit, http::Request& request);
visit::Answer show_message(visit::Visit& visit, http::Request& request);
visit::Answer act_message(visit::Visit& visit, http::Request& request);
visit::Answer act_remove_message(visit::Visit& visit, http::Request& request);

} // namespace calendar
