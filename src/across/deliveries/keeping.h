// What is kept of deliveries: the file and what was counted of it until it is saved, and then the list of
// parks that got a part.
#pragma once
#include "accounts/leaving.h"
#include "moment/moment.h"

#include <string>
#include <vector>

namespace db {
class Connection;
}

namespace deliveries {

// With all that belongs to them; figures that parks got stay with the parks.
std::int64_t destroy_deliveries(db::Connection& db, moment::Instant before);
std::vector<std::string> files_in_use(db::Connection& db);
accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);

} // namespace deliveries
