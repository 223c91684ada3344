// What will be erased when in a park, the proof of what was, and the smallest group that is shown.
#pragma once
#include "visit/page.h"

namespace privacy {

visit::Answer show_keeping(visit::Visit& visit, http::Request& request);

} // namespace privacy
