// The minutes to read: on the page of the meeting, on the screen in the room, and to take along.
#pragma once
#include "programme_reading.h"

namespace meetings {

// Notes, decisions and changes below each line of the agenda.
html::Html minutes_view(
    visit::Visit const& visit, Items const& items, std::vector<Decision> const& decisions);

// In large letters, for the wall; it looks again by itself.
visit::Answer show_screen(visit::Visit& visit, http::Request& request);
visit::Answer download_minutes_pdf(visit::Visit& visit, http::Request& request);
visit::Answer download_minutes_odt(visit::Visit& visit, http::Request& request);

} // namespace meetings
