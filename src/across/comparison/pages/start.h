// Which phenomenon to compare, and the way to the numbers of the process.
#pragma once
#include "visit/page.h"

namespace comparison {

visit::Answer show_start(visit::Visit& visit, http::Request& request);

}
