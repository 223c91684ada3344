// Several statements to PostgreSQL and back in one go.
#pragma once
#include "ahead.h"
#include "postgresql_connect.h"

#include <vector>

namespace db {

// One for each that was said; what comes after one that went wrong was skipped. None when the connection was
// lost.
std::vector<Reply> answers_to(PGconn* server, std::vector<Said> const& all);

} // namespace db
