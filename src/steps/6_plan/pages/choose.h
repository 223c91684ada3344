// Choosing from the library of measures; several at once become actions.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_choose(visit::Visit& visit, http::Request& request);
visit::Answer act_choose(visit::Visit& visit, http::Request& request);

} // namespace plan
