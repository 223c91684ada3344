// What the plan adds to how a park stands.
#pragma once
#include "partnership/pulse.h"

namespace plan {

// Agreed actions whose last quarter is over.
void tell_signs(db::Connection& db, partnership::StepQuestion const& question, partnership::Signs& signs);

} // namespace plan
