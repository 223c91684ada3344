// Closing a meeting: the list of decisions goes out, and the next date with it.
#pragma once
#include "shared.h"

#include "html/fields.h"

namespace meetings {

html::Html closing_block(visit::Visit const& visit, Meeting const& meeting);
visit::Answer act_close(visit::Visit& visit, http::Request& request);

} // namespace meetings
