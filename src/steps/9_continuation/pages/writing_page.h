// Writing one's own words at a paper of this step.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_writing(visit::Visit& visit, http::Request& request);
visit::Answer act_writing(visit::Visit& visit, http::Request& request);

// For who may write there; nothing for others.
html::Html writing_link(visit::Visit const& visit, std::string_view place);

} // namespace continuation
