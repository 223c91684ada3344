// Other times that members propose: the chair moves the meeting, or leaves it.
#pragma once
#include "shared.h"

namespace meetings {

html::Html proposals_block(visit::Visit const& visit, Meeting const& meeting);
visit::Answer act_take_proposal(visit::Visit& visit, http::Request& request);
visit::Answer act_decline_proposal(visit::Visit& visit, http::Request& request);

} // namespace meetings
