// The declaration of intent: drawing it up, and where it stands.
#pragma once
#include "visit/page.h"

namespace participants {

visit::Answer show_declaration(visit::Visit& visit, http::Request& request);
visit::Answer act_declaration(visit::Visit& visit, http::Request& request);

} // namespace participants
