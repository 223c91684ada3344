// What is in the columns of a file that was not recognised, or was read wrongly.
#pragma once
#include "visit/page.h"

namespace deliveries {

visit::Answer show_columns(visit::Visit& visit, http::Request& request);
visit::Answer act_columns(visit::Visit& visit, http::Request& request);

} // namespace deliveries
