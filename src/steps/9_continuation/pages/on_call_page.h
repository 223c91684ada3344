// Asking the adviser something, and what became of it.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_on_call(visit::Visit& visit, http::Request& request);
visit::Answer act_ask_adviser(visit::Visit& visit, http::Request& request);
visit::Answer act_presence(visit::Visit& visit, http::Request& request);
visit::Answer show_request(visit::Visit& visit, http::Request& request);
visit::Answer act_say(visit::Visit& visit, http::Request& request);
visit::Answer act_close_request(visit::Visit& visit, http::Request& request);

} // namespace continuation
