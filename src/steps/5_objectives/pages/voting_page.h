// The dots of the organisations: to be given at home while it runs, and what the meeting sees when it closed.
#pragma once
#include "visit/page.h"

namespace objectives {

visit::Answer show_voting(visit::Visit& visit, http::Request& request);
visit::Answer act_open_poll(visit::Visit& visit, http::Request& request);
visit::Answer act_vote(visit::Visit& visit, http::Request& request);
visit::Answer act_close_poll(visit::Visit& visit, http::Request& request);

} // namespace objectives
