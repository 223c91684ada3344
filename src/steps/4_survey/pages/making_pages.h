// Making a questionnaire: the list of its questions, and what can be done with each of them.
#pragma once
#include "visit/page.h"

namespace survey {

visit::Answer show_making(visit::Visit& visit, http::Request& request);
visit::Answer act_move_question(visit::Visit& visit, http::Request& request);
visit::Answer act_remove_question(visit::Visit& visit, http::Request& request);
visit::Answer act_copy_question(visit::Visit& visit, http::Request& request);
visit::Answer act_new_section(visit::Visit& visit, http::Request& request);
visit::Answer act_section(visit::Visit& visit, http::Request& request);

visit::Answer show_new_question(visit::Visit& visit, http::Request& request);
visit::Answer act_new_question(visit::Visit& visit, http::Request& request);
visit::Answer show_question(visit::Visit& visit, http::Request& request);
visit::Answer act_question(visit::Visit& visit, http::Request& request);
visit::Answer show_condition(visit::Visit& visit, http::Request& request);
visit::Answer act_condition(visit::Visit& visit, http::Request& request);

visit::Answer show_head(visit::Visit& visit, http::Request& request);
visit::Answer act_head(visit::Visit& visit, http::Request& request);
visit::Answer show_preview(visit::Visit& visit, http::Request& request);
visit::Answer show_versions(visit::Visit& visit, http::Request& request);
visit::Answer act_restore(visit::Visit& visit, http::Request& request);

visit::Answer show_library(visit::Visit& visit, http::Request& request);
visit::Answer act_keep(visit::Visit& visit, http::Request& request);
visit::Answer act_take(visit::Visit& visit, http::Request& request);
visit::Answer act_forget(visit::Visit& visit, http::Request& request);

} // namespace survey
