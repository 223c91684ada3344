// How the group goes on by itself: quarterly meetings, actions per organisation, objectives, and the
// recalibration ahead.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_progress(visit::Visit& visit, http::Request& request);
visit::Answer act_plan_meetings(visit::Visit& visit, http::Request& request);

} // namespace continuation
