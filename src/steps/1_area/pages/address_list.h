// The list of postcodes and house numbers: to look through, and to hand to the police.
#pragma once
#include "visit/page.h"

namespace area {

visit::Answer show_addresses(visit::Visit& visit, http::Request& request);
visit::Answer act_unknown_kinds(visit::Visit& visit, http::Request& request);
visit::Answer download_csv(visit::Visit& visit, http::Request& request);
visit::Answer download_xlsx(visit::Visit& visit, http::Request& request);

} // namespace area
