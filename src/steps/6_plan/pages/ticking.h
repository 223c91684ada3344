// What happens again, with a box for each time.
#pragma once
#include "plan.h"

#include "html/html.h"
#include "visit/page.h"

namespace plan {

// Nothing for what is done once.
html::Html occurrences_view(visit::Visit const& visit, Action const& action);
visit::Answer act_tick(visit::Visit& visit, http::Request& request);

} // namespace plan
