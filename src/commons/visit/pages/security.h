// How the visitor signs in: password, second step, recovery codes, and where he is signed in.
#pragma once
#include "visit/page.h"

namespace visit {

Page security_page(Visit const& visit, i18n::Problems const& problems);
// Whether the field "password" holds the visitor's own; guessing is braked.
i18n::Problems own_password_problems(Visit const& visit, http::Request const& request);
Answer show_security(Visit& visit, http::Request& request);
// A code of now, and what to do with it: new recovery codes, another app, or no second step any more.
Answer act_change_second_step(Visit& visit, http::Request& request);
Answer act_end_session(Visit& visit, http::Request& request);
Answer act_end_other_sessions(Visit& visit, http::Request& request);
Answer show_password(Visit& visit, http::Request& request);
Answer act_password(Visit& visit, http::Request& request);

inline constexpr std::string_view security_path = "/mij/beveiliging";

} // namespace visit
