// What the survey has to do at night, besides closing what is due.
#pragma once
#include <cstdint>

namespace db {
class Connection;
}

namespace survey {

// Surveys with a shared outcome come into the mean of parks, five parks or more at a time. Answers how many
// were looked at.
std::int64_t renew_means(db::Connection& db, int group_size_min);

} // namespace survey
