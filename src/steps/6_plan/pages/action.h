// One action: the agreement, how it is going, what has happened to it.
#pragma once
#include "plan.h"

#include "html/html.h"
#include "visit/page.h"

namespace plan {

// Owner, partners, quarters and the rest of what was agreed.
html::Html agreement(visit::Visit const& visit, Action const& action);

visit::Answer show_action(visit::Visit& visit, http::Request& request);
visit::Answer act_progress(visit::Visit& visit, http::Request& request);
visit::Answer act_remove(visit::Visit& visit, http::Request& request);

} // namespace plan
