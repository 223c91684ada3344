// What the demo shows of an outcome: what it is split by, and how many companies there are.
#pragma once
#include "survey.h"

namespace survey {

// Of a survey of entrepreneurs that is over. Counted at once, so that nobody waits.
void describe_outcome_for_demo(db::Connection& db, Survey const& survey, moment::Instant now);

} // namespace survey
