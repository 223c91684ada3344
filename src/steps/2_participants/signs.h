// What the participants add to how a park stands.
#pragma once
#include "partnership/pulse.h"

namespace participants {

// Places of organisations that nobody holds.
void tell_signs(db::Connection& db, partnership::StepQuestion const& question, partnership::Signs& signs);

} // namespace participants
