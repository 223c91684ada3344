// The statements of what organisations add to the library.
#pragma once
#include "own_measures.h"

namespace plan {

void insert_own_measure(db::Connection& db, OwnMeasure const& measure);
// False when its version is no longer the one that was read.
bool update_own_measure(db::Connection& db, OwnMeasure const& measure);
std::vector<OwnMeasure> own_measures_in(db::Connection& db, partnership::Scope const& scope);

} // namespace plan
