// The tables grow by migrations that are only ever added, each applied once and never changed afterwards.
#pragma once
#include <span>
#include <string_view>

#include "moment/moment.h"

namespace db {

class Connection;

// Written for both engines: `bigint primary key` becomes `integer primary key` on SQLite, `blob` becomes
// `bytea` on PostgreSQL.
struct Migration {
    std::string_view name;
    std::string_view sql;
};

// Applies, in order, what was not applied yet; each in one transaction, one process at a time. A migration
// whose text changed after it was applied is a Fault. Answers how many were applied.
int migrate(Connection& connection, std::span<Migration const> migrations, moment::Instant now);

} // namespace db
