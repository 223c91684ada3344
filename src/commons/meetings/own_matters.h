// What the meetings themselves have for the next one: what was agreed and is still open, minutes to adopt,
// and the date on which the group meets again.
#pragma once
#include "meetings.h"

#include "partnership/matters.h"
#include "partnership/step.h"

namespace meetings {

std::vector<partnership::Matter> own_matters(
    db::Connection& db, partnership::StepQuestion const& question, Meeting const& meeting);
// Finishes an action point, adopts minutes; null for what can only be looked at.
partnership::Agenda const* own_agenda(std::string_view key);
bool is_own_matter(std::string_view key);
// The minutes that this line asks to adopt.
std::optional<MeetingId> minutes_of_key(std::string_view key);

} // namespace meetings
