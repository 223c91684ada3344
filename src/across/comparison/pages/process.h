// How far the process is in all parks of the visitor, in numbers.
#pragma once
#include "visit/page.h"

namespace comparison {

visit::Answer show_process(visit::Visit& visit, http::Request& request);
visit::Answer download_process_csv(visit::Visit& visit, http::Request& request);
visit::Answer download_process_xlsx(visit::Visit& visit, http::Request& request);
visit::Answer download_process_ods(visit::Visit& visit, http::Request& request);

} // namespace comparison
