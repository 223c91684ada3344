// The adopted plan: the decision, what was fixed beside it, and who signed.
#pragma once
#include "agreeing.h"
#include "shown.h"

namespace plan {

// Of all organisations, also those that declined.
html::Html adopted_view(
    visit::Visit const& visit, Adoption const& adopted, Organisations const& organisations);
visit::Answer act_sign(visit::Visit& visit, http::Request& request);

} // namespace plan
