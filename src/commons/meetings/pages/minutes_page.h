// Typing the minutes while people talk: one page for who is there, every line of the agenda, and closing.
#pragma once
#include "shared.h"

namespace meetings {

visit::Answer show_minutes(visit::Visit& visit, http::Request& request);
// One line of the agenda: its note, its decision, and what becomes of the matter.
visit::Answer act_minutes(visit::Visit& visit, http::Request& request);
visit::Page refused_minutes(visit::Visit const& visit, Meeting const& meeting, Refusal refusal);
visit::Page minutes_with(visit::Visit const& visit, Meeting const& meeting, html::Html const& alarm);

} // namespace meetings
