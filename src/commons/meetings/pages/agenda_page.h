// Arranging the agenda: what comes first, what goes off, what is added.
#pragma once
#include "visit/page.h"

namespace meetings {

visit::Answer show_agenda(visit::Visit& visit, http::Request& request);
visit::Answer act_agenda(visit::Visit& visit, http::Request& request);

} // namespace meetings
