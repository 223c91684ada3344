// All meetings: what comes first, then what was, and the action points that are still open.
#pragma once
#include "visit/page.h"

namespace meetings {

visit::Answer show_list(visit::Visit& visit, http::Request& request);

}
