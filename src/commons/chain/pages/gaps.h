// What was agreed on and has no cause, no decision or nobody who works on it; and the whole chain on paper.
#pragma once
#include "visit/page.h"

namespace chain {

visit::Answer show_gaps(visit::Visit& visit, http::Request& request);
visit::Answer download_annex(visit::Visit& visit, http::Request& request);

} // namespace chain
