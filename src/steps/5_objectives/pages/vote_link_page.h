// Dividing dots by the link in the mail: no account, and a look changes nothing.
#pragma once
#include "visit/page.h"

namespace objectives {

visit::Answer show_vote_link(visit::Visit& visit, http::Request& request);
visit::Answer act_vote_link(visit::Visit& visit, http::Request& request);

} // namespace objectives
