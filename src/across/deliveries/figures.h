// What the jobs do with figures: their rows are counted in each park, each park gets its own through the
// inventory's verb, and all of it is taken back.
#pragma once
#include "working.h"

namespace deliveries {

void place_figures(At const& at, db::Connection& db, Delivery const& delivery, jobs::Progress& progress);
void save_figures(At const& at, db::Connection& db, Delivery const& delivery, jobs::Progress& progress);
void undo_figures(At const& at, db::Connection& db, Delivery const& delivery, jobs::Progress& progress);

} // namespace deliveries
