// Answering which days fit, by the link in the mail: no account, and a look changes nothing.
#pragma once
#include "visit/page.h"

namespace meetings {

visit::Answer show_poll_answer(visit::Visit& visit, http::Request& request);
visit::Answer act_poll_answer(visit::Visit& visit, http::Request& request);

} // namespace meetings
