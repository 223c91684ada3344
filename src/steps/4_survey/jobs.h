// The long work of this room: making the letters, and counting by a question about the respondent.
#pragma once
#include "jobs/runner.h"
#include "visit/visit.h"

namespace survey {

jobs::Handlers job_handlers(visit::House const& house);

} // namespace survey
