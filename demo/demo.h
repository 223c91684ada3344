// Four invented parks in an invented municipality: just started, halfway, awarded, and beginning again after
// two years. Made with the rooms' own verbs, so that the demo cannot show what the product cannot do.
#pragma once
#include "moment/moment.h"
#include "visit/visit.h"

#include <vector>

namespace db {
class Connection;
}

namespace demo {

bool is_empty(db::Connection& db);
// All or nothing. Days are counted back from `now`; for the rest it is the same every time.
void fill(db::Connection& db, visit::House const& house, moment::Instant now);
// Empty when this database was not filled by the demo.
std::vector<visit::DemoPerson> people_of(db::Connection& db);

} // namespace demo
