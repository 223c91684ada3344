// Answering page by page: each page is saved when it is sent in, and everything can be looked over before
// sending.
#pragma once
#include "visit/page.h"

namespace survey {

visit::Answer show_page(visit::Visit& visit, http::Request& request);
visit::Answer act_page(visit::Visit& visit, http::Request& request);
visit::Answer show_check(visit::Visit& visit, http::Request& request);
visit::Answer act_send(visit::Visit& visit, http::Request& request);

} // namespace survey
