// The calendar: activities and messages by month, what a year usually holds, and adopting it.
#pragma once
#include "visit/page.h"

namespace calendar {

visit::Answer show_overview(visit::Visit& visit, http::Request& request);
visit::Answer act_take_over(visit::Visit& visit, http::Request& request);
visit::Answer act_adopt(visit::Visit& visit, http::Request& request);
// The page itself, with something above it: for other pages that come back here with a refusal.
visit::Answer refused(visit::Visit const& visit, i18n::Message const& why);

} // namespace calendar
