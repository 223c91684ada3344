// Downloads of figures and answers besides the results: a sheet, and the answers as a file for research.
#pragma once
#include "visit/page.h"

namespace survey {

visit::Answer show_outcome_sheet(visit::Visit& visit, http::Request& request);
visit::Answer show_answers_file(visit::Visit& visit, http::Request& request);
visit::Answer act_answers_file(visit::Visit& visit, http::Request& request);

} // namespace survey
