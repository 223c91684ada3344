// Writing an action and changing it.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_new(visit::Visit& visit, http::Request& request);
visit::Answer act_new(visit::Visit& visit, http::Request& request);
visit::Answer show_edit(visit::Visit& visit, http::Request& request);
visit::Answer act_edit(visit::Visit& visit, http::Request& request);

} // namespace plan
