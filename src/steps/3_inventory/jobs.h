// The long work of this room: storing a large table of figures.
#pragma once
#include "jobs/runner.h"
#include "visit/visit.h"

namespace inventory {

// The house must outlive the handlers.
jobs::Handlers job_handlers(visit::House const& house);

} // namespace inventory
