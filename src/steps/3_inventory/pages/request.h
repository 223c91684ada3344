// Asking one source for its figures, or writing down why they do not come.
#pragma once
#include "visit/page.h"

namespace inventory {

visit::Answer show_request(visit::Visit& visit, http::Request& request);
visit::Answer act_request(visit::Visit& visit, http::Request& request);

} // namespace inventory
