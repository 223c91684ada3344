// The work of this room that nobody waits for: making the letters, counting by a question about the
// respondent, and every minute what makes sent answers anonymous.
#pragma once
#include "jobs/runner.h"
#include "visit/visit.h"

namespace survey {

jobs::Handlers job_handlers(visit::House const& house);
// The work of every minute: batches of sent answers that are full, and the traces of former ones in the files
// of the database (moving.h).
void tidy(db::Connection& db, moment::Instant now);

} // namespace survey
