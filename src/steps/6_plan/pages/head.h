// What stands above every view of the plan: where it stands, the ways to look at it, what can be done.
#pragma once
#include "shown.h"

namespace plan {

enum class View { board, list, timeline, hours, mine, answers };
html::Html plan_head(visit::Visit const& visit, View view, html::Html lead);
visit::Crumb plan_crumb(visit::Visit const& visit);

} // namespace plan
