// Who answered, beside who is there.
#pragma once
#include "visit/page.h"

namespace survey {

visit::Answer show_presence(visit::Visit& visit, http::Request& request);
visit::Answer act_population(visit::Visit& visit, http::Request& request);

} // namespace survey
