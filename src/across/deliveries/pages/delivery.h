// One delivery: how far its job is, what came of it, and what can be done with it.
#pragma once
#include "visit/page.h"

namespace deliveries {

visit::Answer show_delivery(visit::Visit& visit, http::Request& request);
visit::Answer act_stop(visit::Visit& visit, http::Request& request);
visit::Answer act_go_on(visit::Visit& visit, http::Request& request);
visit::Answer act_discard(visit::Visit& visit, http::Request& request);
visit::Answer act_undo(visit::Visit& visit, http::Request& request);
visit::Answer download_wrong(visit::Visit& visit, http::Request& request);

} // namespace deliveries
