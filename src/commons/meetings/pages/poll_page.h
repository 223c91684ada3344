// Picking a date: proposing days, answering by a link without signing in, and choosing one.
#pragma once
#include "visit/page.h"

namespace meetings {

visit::Answer show_new_poll(visit::Visit& visit, http::Request& request);
visit::Answer act_new_poll(visit::Visit& visit, http::Request& request);
visit::Answer show_poll(visit::Visit& visit, http::Request& request);
visit::Answer act_choose_day(visit::Visit& visit, http::Request& request);
visit::Answer act_withdraw_poll(visit::Visit& visit, http::Request& request);

} // namespace meetings
