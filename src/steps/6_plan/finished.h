// Which actions of a round are done, and since when: for reports over a quarter.
#pragma once
#include "plan.h"

namespace plan {

struct Finished {
    ActionId action;
    moment::Instant at;
};
// By action.
std::vector<Finished> finished(db::Connection& db, partnership::Scope const& scope);

// The last line of the log that says so in these words; without one, the last line there is.
std::vector<Finished> finished_by_line(
    db::Connection& db, partnership::Scope const& scope, std::string_view dutch);

} // namespace plan
