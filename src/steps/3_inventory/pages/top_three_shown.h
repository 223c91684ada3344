// The area scan of one organisation: its top three, what it sees often, a photo and the charts of its own
// figures.
#pragma once
#include "visit/page.h"

namespace inventory {

// The form says 15 MB; somewhat more still gets an answer at the field.
inline constexpr std::int64_t photo_bytes_max = 15'000'000, photo_request_bytes_max = 25'000'000;

visit::Answer show_scan(visit::Visit& visit, http::Request& request);
visit::Answer show_photo(visit::Visit& visit, http::Request& request);
visit::Answer act_photo(visit::Visit& visit, http::Request& request);
visit::Answer act_remove_photo(visit::Visit& visit, http::Request& request);

} // namespace inventory
