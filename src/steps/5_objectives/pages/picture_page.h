// Where police, reports, survey and partners point the same way, as a page.
#pragma once
#include "visit/page.h"

namespace objectives {

visit::Answer show_picture(visit::Visit& visit, http::Request& request);

} // namespace objectives
