// Answering with all questions on one page, where the survey is set so.
#pragma once
#include "visit/page.h"

namespace survey {

visit::Answer show_whole(visit::Visit& visit, http::Request& request);
visit::Answer act_whole(visit::Visit& visit, http::Request& request);

} // namespace survey
