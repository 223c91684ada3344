// The proposed boundary before it is saved: is this the park, and what does it do to the addresses?
#pragma once
#include "store.h"

#include "visit/page.h"

namespace area {

// Keeps the draft and leads to its page.
visit::Answer show_proposal(visit::Visit& visit, Draft draft, std::string const& source);
visit::Answer show_proposed(visit::Visit& visit, http::Request& request);
visit::Answer act_proposed(visit::Visit& visit, http::Request& request);

} // namespace area
