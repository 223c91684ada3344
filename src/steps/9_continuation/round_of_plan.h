// The round that papers tell of: the one whose plan the group works by. A next round is opened months before
// the old plan ends (domain 7.2), and has nothing to tell until it has a plan of its own.
#pragma once
#include "partnership/partnership.h"
#include "partnership/step.h"

namespace continuation {

// This round, or the one before it while only that one has an adopted plan.
partnership::Round round_of_plan(db::Connection& db, partnership::Scope const& scope);
// The same question about that round.
partnership::StepQuestion about_plan(db::Connection& db, partnership::StepQuestion question);

} // namespace continuation
