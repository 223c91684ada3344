// The list of addresses that was downloaded and filled in, sent again: what it would change, and saving it.
#pragma once
#include "visit/page.h"

namespace area {

visit::Answer show_status_upload(visit::Visit& visit, http::Request& request);
visit::Answer act_status_upload(visit::Visit& visit, http::Request& request);
visit::Answer show_status_sheet(visit::Visit& visit, http::Request& request);
visit::Answer act_status_sheet(visit::Visit& visit, http::Request& request);
visit::Answer download_status_rows(visit::Visit& visit, http::Request& request);

} // namespace area
