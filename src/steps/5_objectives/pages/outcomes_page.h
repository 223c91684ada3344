// What came of all objectives, also of those of the round before: what the recalibration starts from.
#pragma once
#include "visit/page.h"

namespace objectives {

visit::Answer show_outcomes(visit::Visit& visit, http::Request& request);

} // namespace objectives
