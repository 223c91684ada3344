// The own identities at organisations: which are linked, linking one more, and taking one away.
#pragma once
#include "page.h"

namespace visit {

// On the page of security; nothing where no organisation is set up.
html::Html identities_block(Visit const& visit);
Answer show_link_identity(Visit& visit, http::Request& request);
Answer act_link_identity(Visit& visit, http::Request& request);
Answer act_unlink_identity(Visit& visit, http::Request& request);

} // namespace visit
