// One action: the agreement, how it is going, what has happened to it.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_action(visit::Visit& visit, http::Request& request);
visit::Answer act_progress(visit::Visit& visit, http::Request& request);
visit::Answer act_remove(visit::Visit& visit, http::Request& request);

} // namespace plan
