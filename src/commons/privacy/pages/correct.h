// The visitor corrects name and e-mail address; another address counts after a press on the button behind a
// link that was sent there.
#pragma once
#include "visit/page.h"

namespace privacy {

visit::Answer show_correct(visit::Visit& visit, http::Request& request);
visit::Answer act_name(visit::Visit& visit, http::Request& request);
visit::Answer act_address(visit::Visit& visit, http::Request& request);
visit::Answer show_new_address(visit::Visit& visit, http::Request& request);
visit::Answer act_new_address(visit::Visit& visit, http::Request& request);

} // namespace privacy
