// "U zei, wij deden": for the group, for everybody, on paper, and as a letter to the companies.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_story(visit::Visit& visit, http::Request& request);
visit::Answer show_story_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_story_odt(visit::Visit& visit, http::Request& request);
visit::Answer act_publish_story(visit::Visit& visit, http::Request& request);
visit::Answer act_story_letter(visit::Visit& visit, http::Request& request);
// Without an account; only where the group chose so.
visit::Answer show_public_story(visit::Visit& visit, http::Request& request);

} // namespace continuation
