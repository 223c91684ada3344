// Calendars follow the group: who left it is taken off the meetings that he was invited to, who came is
// invited to those that are announced.
#pragma once
#include "meetings/meetings.h"

namespace meetings {

// Of all parks, each meeting in a transaction of its own; again it does nothing, and two processes may do so
// at once. Answers how many were written to.
int follow_members(db::Connection& db, std::string_view public_url, moment::Instant now);

} // namespace meetings
