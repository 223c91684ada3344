// The figure desk, one partner at a time: ask by mail, remind, note that there are none, look at what came.
#pragma once
#include "visit/page.h"

namespace inventory {

visit::Answer show_request(visit::Visit& visit, http::Request& request);
visit::Answer act_request(visit::Visit& visit, http::Request& request);
visit::Answer act_ask_by_mail(visit::Visit& visit, http::Request& request);
visit::Answer act_remind(visit::Visit& visit, http::Request& request);
visit::Answer act_checked(visit::Visit& visit, http::Request& request);

} // namespace inventory
