// What the plan does each night: owners are asked how their actions go.
#pragma once
#include "moment/moment.h"

#include <cstdint>
#include <string_view>

namespace db {
class Connection;
}

namespace plan {

// For all parks: asks what is due, asks the successor of who left, reminds and goes up. Doing it twice on a
// day does nothing the second time. Answers how many mails went into the outbox.
std::int64_t ask_due(db::Connection& db, std::string_view public_url, moment::Instant now);

} // namespace plan
