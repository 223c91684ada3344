// Passing over a step with a reason, and taking it up again. Process document 1.8.
#pragma once
#include "visit/page.h"

namespace home {

visit::Answer show_skip(visit::Visit& visit, http::Request& request);
visit::Answer act_skip(visit::Visit& visit, http::Request& request);
visit::Answer act_resume(visit::Visit& visit, http::Request& request);

} // namespace home
