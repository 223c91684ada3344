// All statements of the room, one function each. Every one is bound to the person whose delivery it is, or to
// a delivery that was found by him; jobs, which have no visitor, find theirs by the id that they were given.
#pragma once
#include "deliveries.h"

#include "base/function_ref.h"

namespace db {
class Connection;
}

namespace deliveries {

// By name.
std::vector<Park> parks_of_person(db::Connection& db, accounts::PersonId person);
std::optional<Park> park_of_person(
    db::Connection& db, accounts::PersonId person, partnership::PartnershipId park);

void insert_delivery(db::Connection& db, Delivery const& delivery);
// The newest first.
std::vector<Delivery> deliveries_of_person(db::Connection& db, accounts::PersonId person);
std::optional<Delivery> delivery_of_person(db::Connection& db, accounts::PersonId person, DeliveryId id);
std::optional<Delivery> delivery_of_job(db::Connection& db, DeliveryId id);
// Layout, signature, kind, reason, choices, job and counts; false when it is no longer in the state that was
// read.
bool update_delivery(db::Connection& db, Delivery const& delivery, State from);
// What the pieces come to, packed by who made them.
void update_totals(db::Connection& db, DeliveryId id, std::string_view bytes);
std::optional<std::string> totals_of(db::Connection& db, DeliveryId id);
void delete_delivery(db::Connection& db, DeliveryId id);
std::int64_t count_with_file(db::Connection& db, std::string const& file);

void insert_parks(db::Connection& db, DeliveryId id, std::vector<ParkOf> const& parks);
// By number.
std::vector<ParkOf> parks_of_delivery(db::Connection& db, DeliveryId id);
void update_park(db::Connection& db, DeliveryId id, ParkOf const& park);
void delete_parks(db::Connection& db, DeliveryId id);

void insert_piece(db::Connection& db, DeliveryId id, std::int64_t number, std::string_view bytes);
// In their order, one at a time.
void each_piece(db::Connection& db, DeliveryId id, base::FunctionRef<void(std::string)> visit);
void delete_pieces(db::Connection& db, DeliveryId id);

} // namespace deliveries
