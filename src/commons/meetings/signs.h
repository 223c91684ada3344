// What the meetings add to how a park stands.
#pragma once
#include "partnership/pulse.h"

namespace meetings {

// The day of the next meeting.
void tell_signs(db::Connection& db, partnership::StepQuestion const& question, partnership::Signs& signs);

} // namespace meetings
