// Looking at the open answers of a closed survey before the group does.
#pragma once
#include "survey.h"

#include "visit/page.h"

namespace survey {

visit::Answer show_screening(visit::Visit& visit, http::Request& request);
visit::Answer act_screen(visit::Visit& visit, http::Request& request);
visit::Answer act_release_unmarked(visit::Visit& visit, http::Request& request);

// For who runs a closed survey: how many wait to be looked at, with the way there. Empty for everybody else.
html::Html screening_view(visit::Visit const& visit, Survey const& survey);

} // namespace survey
