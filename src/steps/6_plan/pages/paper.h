// The plan on paper and as a table.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_paper(visit::Visit& visit, http::Request& request);
visit::Answer show_table(visit::Visit& visit, http::Request& request);

} // namespace plan
