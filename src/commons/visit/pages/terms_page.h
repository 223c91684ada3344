// The terms of cooperation: read and accepted by each person before the first look at what partners share.
#pragma once
#include "page.h"

namespace visit {

bool must_accept_terms(Visit const& visit, Capability wanted);
// Who asks for a page comes back to it after accepting; who sends a form (status 403) does not lose it.
Answer terms_first(Visit const& visit, http::Request const& request);

Answer show_terms(Visit& visit, http::Request& request);
Answer act_accept_terms(Visit& visit, http::Request& request);
Answer show_terms_form(Visit& visit, http::Request& request);
Answer act_change_terms(Visit& visit, http::Request& request);

} // namespace visit
