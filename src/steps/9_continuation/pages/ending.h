// Stopping the cooperation, and taking it up again.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_ending(visit::Visit& visit, http::Request& request);
visit::Answer act_stop(visit::Visit& visit, http::Request& request);
visit::Answer act_take_up_again(visit::Visit& visit, http::Request& request);

} // namespace continuation
