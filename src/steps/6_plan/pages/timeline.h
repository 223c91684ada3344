// The two years from left to right: each action a bar, by chapter, by owner or by theme.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_timeline(visit::Visit& visit, http::Request& request);

}
