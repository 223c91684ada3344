// The health of the cooperation, the report of a quarter, and the one page for mayor and council.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_health(visit::Visit& visit, http::Request& request);
visit::Answer show_quarter(visit::Visit& visit, http::Request& request);
visit::Answer show_quarter_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_quarter_odt(visit::Visit& visit, http::Request& request);
visit::Answer show_summary(visit::Visit& visit, http::Request& request);
visit::Answer show_summary_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_summary_odt(visit::Visit& visit, http::Request& request);

} // namespace continuation
