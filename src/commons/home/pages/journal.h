// What happened in a partnership, the newest first.
#pragma once
#include "visit/page.h"

namespace home {

visit::Answer show_journal(visit::Visit& visit, http::Request& request);

}
