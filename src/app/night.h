// The work of the night: what is over is closed, what nobody may keep is forgotten.
#pragma once
#include "jobs/runner.h"
#include "visit/visit.h"

#include <set>
#include <string>

namespace app {

inline constexpr std::string_view night_job = "night";

// Does everything for the day on which the job was ordered; each part in its own transaction.
jobs::Handler night_handler(visit::House const& house);

// The files of the store that any room still names.
std::set<std::string> files_in_use(db::Connection& db);
bool is_file_used(db::Connection& db, std::string const& file);

} // namespace app
