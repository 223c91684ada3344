// The presentation in the browser, as a file to take along and as a paper; for the partners or for everyone.
#pragma once
#include "visit/page.h"

namespace objectives {

visit::Answer show_deck(visit::Visit& visit, http::Request& request);
visit::Answer show_open_deck(visit::Visit& visit, http::Request& request);
// With what the presenter says below each slide.
visit::Answer show_speaker(visit::Visit& visit, http::Request& request);
visit::Answer download_deck(visit::Visit& visit, http::Request& request);
visit::Answer download_open_deck(visit::Visit& visit, http::Request& request);
visit::Answer download_deck_paper(visit::Visit& visit, http::Request& request);
visit::Answer download_open_deck_paper(visit::Visit& visit, http::Request& request);
// For whom each slide is, and what is said with it.
visit::Answer show_slides(visit::Visit& visit, http::Request& request);
visit::Answer act_slides(visit::Visit& visit, http::Request& request);

} // namespace objectives
