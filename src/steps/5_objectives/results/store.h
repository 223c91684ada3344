// What the group established about its objectives; bound to the round in which they were set.
#pragma once
#include "outcome.h"

namespace objectives {

void upsert_result(db::Connection& db, partnership::Scope const& scope, Established const& fixed);
std::vector<Established> results_of_round(db::Connection& db, partnership::Scope const& scope);
std::vector<ObjectiveId> objectives_with(db::Connection& db, Verdict verdict); // over parks

} // namespace objectives
