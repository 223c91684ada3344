// The place of one address on the map: looked for by its words, or typed.
#pragma once
#include "visit/page.h"

namespace area {

visit::Answer show_address_place(visit::Visit& visit, http::Request& request);
visit::Answer act_address_place(visit::Visit& visit, http::Request& request);

} // namespace area
