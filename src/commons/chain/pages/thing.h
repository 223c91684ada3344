// The chain of one thing, for lists where it does not fit.
#pragma once
#include "visit/page.h"

namespace chain {

visit::Answer show_thing(visit::Visit& visit, http::Request& request);

} // namespace chain
