// The problems of the park: a list, made from the combined picture with one press, and each with its chain.
#pragma once
#include "visit/page.h"

namespace objectives {

visit::Answer show_problems(visit::Visit& visit, http::Request& request);
visit::Answer act_problem_from_picture(visit::Visit& visit, http::Request& request);
visit::Answer show_new_problem(visit::Visit& visit, http::Request& request);
visit::Answer act_new_problem(visit::Visit& visit, http::Request& request);
visit::Answer show_problem(visit::Visit& visit, http::Request& request);
visit::Answer act_problem(visit::Visit& visit, http::Request& request);
visit::Answer act_remove_problem(visit::Visit& visit, http::Request& request);

} // namespace objectives
