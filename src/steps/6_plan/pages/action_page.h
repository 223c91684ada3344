// One action: what, who, when, how far; making it, changing it, and telling how it goes.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_new(visit::Visit& visit, http::Request& request);
visit::Answer act_new(visit::Visit& visit, http::Request& request);
visit::Answer show_action(visit::Visit& visit, http::Request& request);
visit::Answer act_change(visit::Visit& visit, http::Request& request);
visit::Answer act_progress(visit::Visit& visit, http::Request& request);
visit::Answer act_remove(visit::Visit& visit, http::Request& request);

} // namespace plan
