// The jobs of this room: placing the rows of a file, giving each park its part, taking all of it back.
#pragma once
#include "jobs/runner.h"
#include "visit/visit.h"

namespace deliveries {

jobs::Handlers job_handlers(visit::House const& house);

}
