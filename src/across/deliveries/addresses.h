// What the jobs do with addresses: each is told inside or near each park, and each park gets its own through
// the area's verb.
#pragma once
#include "working.h"

namespace deliveries {

void place_addresses(At const& at, db::Connection& db, Delivery const& delivery, jobs::Progress& progress);
void save_addresses(At const& at, db::Connection& db, Delivery const& delivery, jobs::Progress& progress);

} // namespace deliveries
