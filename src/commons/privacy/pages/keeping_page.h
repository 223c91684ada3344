// What will be erased when in a park, and the proof of what was.
#pragma once
#include "visit/page.h"

namespace privacy {

visit::Answer show_keeping(visit::Visit& visit, http::Request& request);

} // namespace privacy
