// All statements about the phenomena of the house, one function each.
#pragma once
#include "own_phenomena.h"

namespace inventory {

void insert_phenomenon(db::Connection& db, OwnPhenomenon const& one, moment::Instant now);
bool update_phenomenon(db::Connection& db, OwnPhenomenon const& one);
// The oldest first.
std::vector<OwnPhenomenon> all_own_phenomena(db::Connection& db);

} // namespace inventory
