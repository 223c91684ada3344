// The objectives of this round, by theme, with what can be done with each.
#pragma once
#include "visit/page.h"

namespace objectives {

visit::Answer show_list(visit::Visit& visit, http::Request& request);
visit::Answer act_discuss(visit::Visit& visit, http::Request& request);
visit::Answer act_adopt(visit::Visit& visit, http::Request& request);
visit::Answer act_remove(visit::Visit& visit, http::Request& request);

} // namespace objectives
