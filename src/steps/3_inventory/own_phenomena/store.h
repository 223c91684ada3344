// All statements about the phenomena of the house, one function each.
#pragma once
#include "own_phenomena.h"

namespace inventory {

void insert_phenomenon(db::Connection& db, OwnPhenomenon const& one, moment::Instant now);
bool update_phenomenon(db::Connection& db, OwnPhenomenon const& one);
std::int64_t count_figures_of(db::Connection& db, std::string_view phenomenon);
// The oldest first.
std::vector<OwnPhenomenon> all_own_phenomena(db::Connection& db);

} // namespace inventory
