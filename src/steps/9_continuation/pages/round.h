// One round beside the one before it: from its frozen picture once it is closed.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_round(visit::Visit& visit, http::Request& request);
visit::Answer show_round_pdf(visit::Visit& visit, http::Request& request);
// The frozen text itself, for an archive.
visit::Answer show_round_json(visit::Visit& visit, http::Request& request);

} // namespace continuation
