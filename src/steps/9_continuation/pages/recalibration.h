// Opening the next round: what stays, what goes on, and a reason when there is no award yet.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_recalibration(visit::Visit& visit, http::Request& request);
visit::Answer act_recalibration(visit::Visit& visit, http::Request& request);

} // namespace continuation
