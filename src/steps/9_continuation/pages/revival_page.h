// A cooperation that has lapsed, or may: how long there is, and reviving it.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer act_revive(visit::Visit& visit, http::Request& request);
visit::Answer act_grace(visit::Visit& visit, http::Request& request);
// Says that it has lapsed, with the button for who may revive it; nothing while it goes on.
html::Html lapsed_notice(visit::Visit const& visit);
// Until when there is time to renew, for a group with an award.
html::Html grace_block(visit::Visit const& visit);

} // namespace continuation
