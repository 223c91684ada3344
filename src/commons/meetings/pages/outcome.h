// What a meeting brought: decisions, and action points that are agreed and finished.
#pragma once
#include "visit/page.h"

namespace meetings {

visit::Answer act_decide(visit::Visit& visit, http::Request& request);
visit::Answer act_agree(visit::Visit& visit, http::Request& request);
visit::Answer act_finish(visit::Visit& visit, http::Request& request);
visit::Answer act_reopen(visit::Visit& visit, http::Request& request);

} // namespace meetings
