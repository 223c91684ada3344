// The rooms of the house in one place: their tables, their routes and their long work.
#pragma once
#include "db/migration.h"
#include "jobs/runner.h"
#include "visit/page.h"

#include <vector>

namespace app {

std::vector<db::Migration> all_tables();
std::vector<visit::Routes> all_routes();
jobs::Handlers all_jobs(visit::House const& house);
// Small work without a line in the list of jobs.
std::map<std::string, jobs::Chore, std::less<>> all_chores(visit::House const& house);

} // namespace app
