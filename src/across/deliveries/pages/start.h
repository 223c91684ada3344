// Where a file for all parks is sent, and what was sent before.
#pragma once
#include "visit/page.h"

namespace deliveries {

inline constexpr std::int64_t upload_bytes_max = 300'000'000;

visit::Answer show_start(visit::Visit& visit, http::Request& request);
visit::Answer act_send(visit::Visit& visit, http::Request& request);
// The same for addresses.
visit::Answer show_addresses(visit::Visit& visit, http::Request& request);
visit::Answer act_send_addresses(visit::Visit& visit, http::Request& request);

} // namespace deliveries
