// One import: what was recognised, the choices, saving it and taking it back.
#pragma once
#include "visit/page.h"

namespace inventory {

visit::Answer show_import(visit::Visit& visit, http::Request& request);
visit::Answer act_save(visit::Visit& visit, http::Request& request);
visit::Answer act_undo(visit::Visit& visit, http::Request& request);
visit::Answer act_share(visit::Visit& visit, http::Request& request);
visit::Answer download_wrong(visit::Visit& visit, http::Request& request);

} // namespace inventory
