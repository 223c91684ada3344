// What stands between the park and its award; drawing it up; who has signed.
#pragma once
#include "visit/page.h"

namespace award {

visit::Answer show_gate(visit::Visit& visit, http::Request& request);
visit::Answer act_draw_up(visit::Visit& visit, http::Request& request);

} // namespace award
