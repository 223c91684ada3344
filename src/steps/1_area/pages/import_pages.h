// Importing the addresses of a file, and what came of it.
#pragma once
#include "visit/page.h"

namespace area {

visit::Answer show_import_form(visit::Visit& visit, http::Request& request);
visit::Answer act_import(visit::Visit& visit, http::Request& request);
visit::Answer show_import(visit::Visit& visit, http::Request& request);
visit::Answer download_skipped(visit::Visit& visit, http::Request& request);

} // namespace area
