// The words of the letters, block by block, and the look of the municipality on them.
#pragma once
#include "letter_parts.h"

namespace survey {

inline constexpr std::int64_t look_bytes_max = 8'000'000; // two pictures, before they are drawn anew

visit::Answer show_wording(visit::Visit& visit, http::Request& request);
visit::Answer act_wording(visit::Visit& visit, http::Request& request);
visit::Answer act_standard_wording(visit::Visit& visit, http::Request& request);
visit::Answer show_look(visit::Visit& visit, http::Request& request);
visit::Answer act_look(visit::Visit& visit, http::Request& request);

} // namespace survey
