// Where a file of figures arrives.
#pragma once
#include "visit/page.h"

namespace inventory {

inline constexpr std::int64_t upload_bytes_max = 100'000'000;

visit::Answer show_upload(visit::Visit& visit, http::Request& request);
visit::Answer act_upload(visit::Visit& visit, http::Request& request);
// A table as we like it, to fill in.
visit::Answer download_example(visit::Visit& visit, http::Request& request);

} // namespace inventory
