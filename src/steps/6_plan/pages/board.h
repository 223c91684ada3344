// The board: organisations down, quarters across, a card for each action; moving works without script too.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_board(visit::Visit& visit, http::Request& request);
visit::Answer act_move(visit::Visit& visit, http::Request& request);

} // namespace plan
