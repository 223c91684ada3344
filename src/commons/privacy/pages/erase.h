// The visitor erases what is kept about him: what goes, what stays and why, and the password once more.
#pragma once
#include "visit/page.h"

namespace privacy {

visit::Answer show_erase(visit::Visit& visit, http::Request& request);
visit::Answer act_erase(visit::Visit& visit, http::Request& request);

} // namespace privacy
