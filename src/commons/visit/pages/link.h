// Signing in with a link in a mail instead of a password.
#pragma once
#include "page.h"

namespace visit {

Answer show_ask_link(Visit& visit, http::Request& request);
Answer act_ask_link(Visit& visit, http::Request& request);
// Looking uses nothing up: programs that scan mail follow every link.
Answer show_link(Visit& visit, http::Request& request);
Answer act_link(Visit& visit, http::Request& request);

} // namespace visit
