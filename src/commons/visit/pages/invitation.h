// The page behind the link of an invitation: choose a password, and be signed in. Only the button uses the
// link up, because mail scanners follow links too.
#pragma once
#include "page.h"

namespace visit {

Answer show_invitation(Visit& visit, http::Request& request);
Answer act_invitation(Visit& visit, http::Request& request);

} // namespace visit
