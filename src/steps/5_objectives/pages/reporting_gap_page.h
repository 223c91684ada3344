// What companies went through, reported, and what is registered.
#pragma once
#include "visit/page.h"

namespace objectives {

visit::Answer show_reporting_gap(visit::Visit& visit, http::Request& request);

} // namespace objectives
