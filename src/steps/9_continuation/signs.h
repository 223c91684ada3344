// What this room adds to how a park stands.
#pragma once
#include "partnership/pulse.h"

namespace continuation {

// The score of working together where it is poor, from the day on which a plan was adopted: before that a
// group that has met once is young, and not unwell.
void tell_signs(db::Connection& db, partnership::StepQuestion const& question, partnership::Signs& signs);

} // namespace continuation
