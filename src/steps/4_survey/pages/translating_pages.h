// Languages of a questionnaire side by side, and the questionnaire as a file or on paper.
#pragma once
#include "visit/page.h"

namespace survey {

visit::Answer show_languages(visit::Visit& visit, http::Request& request);
visit::Answer act_languages(visit::Visit& visit, http::Request& request);
visit::Answer show_translation(visit::Visit& visit, http::Request& request);
visit::Answer act_translation(visit::Visit& visit, http::Request& request);

visit::Answer show_as_file(visit::Visit& visit, http::Request& request);
visit::Answer show_as_xlsform(visit::Visit& visit, http::Request& request);
visit::Answer act_read_file(visit::Visit& visit, http::Request& request);
visit::Answer show_on_paper(visit::Visit& visit, http::Request& request);

inline constexpr std::int64_t questionnaire_bytes_max = 4'000'000;

} // namespace survey
