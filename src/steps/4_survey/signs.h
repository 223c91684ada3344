// What the surveys of a round add to how a park stands.
#pragma once
#include "partnership/pulse.h"

namespace survey {

// Response per hundred, and the last day of a survey that is open. Few answers are told no share.
void tell_signs(db::Connection& db, partnership::StepQuestion const& question, partnership::Signs& signs);

} // namespace survey
