// Photos, papers and addresses that show what was done.
#pragma once
#include "plan.h"

#include "html/html.h"
#include "visit/page.h"

namespace plan {

html::Html evidence_view(visit::Visit const& visit, Action const& action);
visit::Answer show_add_evidence(visit::Visit& visit, http::Request& request);
visit::Answer act_add_evidence(visit::Visit& visit, http::Request& request);
visit::Answer download_evidence(visit::Visit& visit, http::Request& request);
visit::Answer act_remove_evidence(visit::Visit& visit, http::Request& request);

} // namespace plan
