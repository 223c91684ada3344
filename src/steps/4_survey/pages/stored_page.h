// What is stored of who answers, when it goes, and what cannot be promised: for everybody, linked from every
// page on which somebody answers.
#pragma once
#include "visit/page.h"

namespace survey {

inline constexpr std::string_view stored_path = "/e/wat-wij-bewaren";

visit::Answer show_stored(visit::Visit& visit, http::Request& request);
// For who has come in with a code.
visit::Answer show_stored_here(visit::Visit& visit, http::Request& request);
// With the page that the visitor came in by: "/e", "/e/7K4M2QXP".
html::Html stored_link(i18n::Words const& words, std::string_view home = "/e");

} // namespace survey
