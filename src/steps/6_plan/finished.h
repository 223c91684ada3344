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

// How the log says in Dutch that an action is done: as a change of its status, and as an
// answer in either way.
struct DoneLines {
    std::string state, by_mail, answered;
};
// The last line of the log that says so; without one, the last line there is.
std::vector<Finished> finished_by_lines(
    db::Connection& db, partnership::Scope const& scope, DoneLines const& lines);

} // namespace plan
