// The adviser's desk; for everybody else the list of the own parks.
#pragma once
#include "visit/page.h"

namespace overview {

visit::Answer show_desk(visit::Visit& visit, http::Request& request);
visit::Answer download_desk_csv(visit::Visit& visit, http::Request& request);
visit::Answer download_desk_xlsx(visit::Visit& visit, http::Request& request);

} // namespace overview
