// Where an organisation writes its top three and what it sees often.
#pragma once
#include "visit/page.h"

namespace inventory {

// With ?voorstel=cijfers the form is filled with what the own figures suggest; nothing is stored.
visit::Answer show_top_three(visit::Visit& visit, http::Request& request);
visit::Answer act_top_three(visit::Visit& visit, http::Request& request);

} // namespace inventory
