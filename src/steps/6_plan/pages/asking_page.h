// Who answered: for the chair, the secretary, the coordinator and the adviser, with what the group agreed
// about asking.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_asking(visit::Visit& visit, http::Request& request);
visit::Answer act_asking(visit::Visit& visit, http::Request& request);
visit::Answer act_ask(visit::Visit& visit, http::Request& request);

} // namespace plan
