// The preview of a reminder, and sending it.
#pragma once
#include "visit/page.h"

namespace messages {

visit::Answer show_remind(visit::Visit& visit, http::Request& request);
visit::Answer act_remind(visit::Visit& visit, http::Request& request);

} // namespace messages
