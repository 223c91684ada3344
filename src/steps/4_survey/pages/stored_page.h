// What is stored of who answers, when it goes, and what cannot be promised: for everybody, linked from every
// page on which somebody answers.
#pragma once
#include "visit/page.h"

namespace survey {

inline constexpr std::string_view stored_path = "/e/wat-wij-bewaren";

visit::Answer show_stored(visit::Visit& visit, http::Request& request);
html::Html stored_link(i18n::Words const& words);

} // namespace survey
