// Forms on paper: the list of those that wait, typing one in twice, and choosing where the two times differ.
#pragma once
#include "visit/page.h"

namespace survey {

visit::Answer show_papers(visit::Visit& visit, http::Request& request);
visit::Answer show_new_paper(visit::Visit& visit, http::Request& request);
visit::Answer act_new_paper(visit::Visit& visit, http::Request& request);
visit::Answer show_paper_again(visit::Visit& visit, http::Request& request);
visit::Answer act_paper_again(visit::Visit& visit, http::Request& request);
visit::Answer show_differences(visit::Visit& visit, http::Request& request);
visit::Answer act_differences(visit::Visit& visit, http::Request& request);
visit::Answer act_remove_paper(visit::Visit& visit, http::Request& request);

} // namespace survey
