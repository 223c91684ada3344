// Registering a signature that was set on paper.
#pragma once
#include "visit/page.h"

namespace papers {

visit::Answer show_wet_ink(visit::Visit& visit, http::Request& request);
visit::Answer act_wet_ink(visit::Visit& visit, http::Request& request);

} // namespace papers
