// The named parts of a park: the list with its counts, and the form of one.
#pragma once
#include "visit/page.h"

namespace area {

visit::Answer show_sub_areas(visit::Visit& visit, http::Request& request);
visit::Answer show_new_sub_area(visit::Visit& visit, http::Request& request);
visit::Answer act_new_sub_area(visit::Visit& visit, http::Request& request);
visit::Answer show_sub_area(visit::Visit& visit, http::Request& request);
visit::Answer act_sub_area(visit::Visit& visit, http::Request& request);

} // namespace area
