// The pages behind the link of a mail: an owner says how his actions go, on a phone, without signing in.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_answers(visit::Visit& visit, http::Request& request);
visit::Answer show_answer(visit::Visit& visit, http::Request& request);
visit::Answer act_answer(visit::Visit& visit, http::Request& request);
visit::Answer act_answer_photo(visit::Visit& visit, http::Request& request);
// The same answer of somebody who did sign in.
visit::Answer show_own_answer(visit::Visit& visit, http::Request& request);
visit::Answer act_own_answer(visit::Visit& visit, http::Request& request);

} // namespace plan
