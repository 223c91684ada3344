// What is kept about the visitor: to read, and to take along.
#pragma once
#include "visit/page.h"

namespace privacy {

visit::Answer show_own(visit::Visit& visit, http::Request& request);
visit::Answer download_own(visit::Visit& visit, http::Request& request);

inline constexpr std::string_view own_path = "/mij/gegevens";

} // namespace privacy
