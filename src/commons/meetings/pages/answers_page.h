// Who said that he comes, and reading in answers that somebody got in his own mail.
#pragma once
#include "shared.h"

namespace meetings {

html::Html answers_block(visit::Visit const& visit, Meeting const& meeting);
visit::Answer act_answers(visit::Visit& visit, http::Request& request);

} // namespace meetings
