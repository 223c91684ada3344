// Inviting the members to a meeting, and telling them that it is off.
#pragma once
#include "visit/page.h"

namespace meetings {

visit::Answer act_invite(visit::Visit& visit, http::Request& request);
visit::Answer act_cancel(visit::Visit& visit, http::Request& request);

} // namespace meetings
