// What changed since the plan was adopted or proposed.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_difference(visit::Visit& visit, http::Request& request);

}
