// What the own organisation adds to the library of measures.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_library(visit::Visit& visit, http::Request& request);
visit::Answer act_add_own(visit::Visit& visit, http::Request& request);
visit::Answer show_own(visit::Visit& visit, http::Request& request);
visit::Answer act_change_own(visit::Visit& visit, http::Request& request);

} // namespace plan
