// The page on which a person points out what is in each column of a table.
#pragma once
#include "visit/page.h"

namespace inventory {

visit::Answer show_columns(visit::Visit& visit, http::Request& request);
visit::Answer act_columns(visit::Visit& visit, http::Request& request);

} // namespace inventory
