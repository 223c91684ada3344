// One organisation: its people and its answer; and adding one.
#pragma once
#include "visit/page.h"

namespace participants {

visit::Answer show_new_organisation(visit::Visit& visit, http::Request& request);
visit::Answer act_new_organisation(visit::Visit& visit, http::Request& request);
visit::Answer show_organisation(visit::Visit& visit, http::Request& request);
// Whether everybody of this organisation signs in with two steps.
visit::Answer act_second_step(visit::Visit& visit, http::Request& request);
visit::Answer act_answer(visit::Visit& visit, http::Request& request);

} // namespace participants
