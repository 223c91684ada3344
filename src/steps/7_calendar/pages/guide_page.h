// The reporting guide on screen and on paper, and what a municipality fills in.
#pragma once
#include "visit/page.h"

namespace calendar {

visit::Answer show_guide(visit::Visit& visit, http::Request& request);
visit::Answer show_guide_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_channel(visit::Visit& visit, http::Request& request);
visit::Answer act_channel(visit::Visit& visit, http::Request& request);

} // namespace calendar
