// One paper: its text, who has signed, and signing it on the screen.
#pragma once
#include "visit/page.h"

namespace papers {

visit::Answer show_paper(visit::Visit& visit, http::Request& request);
visit::Answer show_pdf(visit::Visit& visit, http::Request& request);
visit::Answer act_share(visit::Visit& visit, http::Request& request);
visit::Answer act_sign(visit::Visit& visit, http::Request& request);

} // namespace papers
