// Who is there, one click for each person, and for whom somebody stands in.
#pragma once
#include "shared.h"

namespace meetings {

html::Html presence_block(visit::Visit const& visit, Meeting const& meeting);
visit::Answer act_presence(visit::Visit& visit, http::Request& request);

} // namespace meetings
