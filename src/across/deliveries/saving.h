// Each park gets its own part of a delivery, through the inventory's own verb, in a transaction of its own;
// and all of it is taken back again.
#pragma once
#include "deliveries.h"

namespace deliveries {

// Orders the job that gives each park its part. False when the rows are no longer waiting for choices.
bool begin_saving(
    db::Connection& db, Delivery delivery, inventory::Choices const& choices, moment::Instant now);
// Of addresses there is nothing to choose.
bool begin_saving(db::Connection& db, Delivery delivery, moment::Instant now);
// Orders the job that takes it back from every park.
bool begin_undoing(db::Connection& db, Delivery delivery, moment::Instant now);

} // namespace deliveries
