// What becomes of each action that is not finished: carried over, changed or stopped.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_choices(visit::Visit& visit, http::Request& request);
visit::Answer act_choices(visit::Visit& visit, http::Request& request);

} // namespace continuation
