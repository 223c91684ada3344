// The adviser's overview; for everybody else the list of the own parks.
#pragma once
#include "visit/page.h"

namespace overview {

visit::Answer show_desk(visit::Visit& visit, http::Request& request);

}
