// A representative: adding, changing, inviting again, leaving.
#pragma once
#include "visit/page.h"

namespace participants {

visit::Answer show_new_person(visit::Visit& visit, http::Request& request);
visit::Answer act_new_person(visit::Visit& visit, http::Request& request);
visit::Answer show_person(visit::Visit& visit, http::Request& request);
visit::Answer act_person(visit::Visit& visit, http::Request& request);
visit::Answer act_invite(visit::Visit& visit, http::Request& request);
visit::Answer act_leave(visit::Visit& visit, http::Request& request);

} // namespace participants
