// The recalibration: its tasks with who has to act, and opening the next round.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_recalibration(visit::Visit& visit, http::Request& request);
visit::Answer act_begin_recalibration(visit::Visit& visit, http::Request& request);
visit::Answer act_confirm_task(visit::Visit& visit, http::Request& request);
visit::Answer act_take_back_task(visit::Visit& visit, http::Request& request);
visit::Answer show_next_round(visit::Visit& visit, http::Request& request);
visit::Answer act_recalibration(visit::Visit& visit, http::Request& request);

} // namespace continuation
