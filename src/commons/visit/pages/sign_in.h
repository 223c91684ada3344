// Signing in with address and password, and signing out.
#pragma once
#include "carried.h"
#include "page.h"

namespace visit {

Answer show_sign_in(Visit& visit, http::Request& request);
Answer act_sign_in(Visit& visit, http::Request& request);
Answer act_sign_out(Visit& visit, http::Request& request);
Page sign_in_page(Visit const& visit, Carried const& carried, i18n::Problems const& problems = {});

} // namespace visit
