// The board: who is the owner down, the quarters across.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_board(visit::Visit& visit, http::Request& request);
// A card that was dragged to another cell; comes back with the board and a message.
visit::Answer act_board(visit::Visit& visit, http::Request& request);

} // namespace plan
