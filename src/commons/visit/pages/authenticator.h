// Setting up an app that shows codes, and the recovery codes that come with it.
#pragma once
#include "page.h"

namespace visit {

// Makes a secret and leads to the page that shows it.
Answer start_app(Visit& visit);
Answer act_start_app(Visit& visit, http::Request& request);
Answer show_app(Visit& visit, http::Request& request);
Answer act_confirm_app(Visit& visit, http::Request& request);
// Makes new codes and shows them, once.
Page recovery_codes_page(Visit& visit);

} // namespace visit
