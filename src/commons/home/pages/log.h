// Who did what and who looked at what in a partnership, from the audit log: sentences, with a filter.
#pragma once
#include "visit/page.h"

namespace home {

visit::Answer show_log(visit::Visit& visit, http::Request& request);
visit::Answer download_log(visit::Visit& visit, http::Request& request);

} // namespace home
