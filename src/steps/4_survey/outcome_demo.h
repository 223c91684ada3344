// What the demo shows of an outcome: what it is split by, how many companies there are, and what two years of
// working together changed.
#pragma once
#include "survey.h"

namespace survey {

// Of a survey of entrepreneurs that is over. Counted at once, so that nobody waits.
void describe_outcome_for_demo(db::Connection& db, Survey const& survey, moment::Instant now);

// As answer_for_demo, in a round that follows one: safer, cleaner, and more who know where to report.
std::int64_t answer_again_for_demo(
    db::Connection& db, Survey const& survey, std::int64_t count, moment::Date today);

} // namespace survey
