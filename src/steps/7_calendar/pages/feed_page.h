// The calendar as a feed, and how to subscribe to it.
#pragma once
#include "visit/page.h"

namespace calendar {

visit::Answer show_subscribe(visit::Visit& visit, http::Request& request);
visit::Answer show_feed(visit::Visit& visit, http::Request& request);

} // namespace calendar
