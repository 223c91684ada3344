// The place of an organisation in the group: handed over to somebody else, filled again when it is vacant, or
// closed.
#pragma once
#include "visit/page.h"

namespace participants {

visit::Answer show_place(visit::Visit& visit, http::Request& request);
visit::Answer act_take_over(visit::Visit& visit, http::Request& request);
visit::Answer act_close_place(visit::Visit& visit, http::Request& request);

} // namespace participants
