// The running program: data folder, database, pages, long work and mail, until somebody says stop.
#pragma once
#include "config/config.h"
#include "visit/visit.h"

#include <filesystem>
#include <memory>

namespace db {
class Database;
}

namespace app {

std::filesystem::path data_path(config::Settings const& settings);
// Whether the folder was made by `demo`: its people are invented, and their password is known to all.
bool is_demo(config::Settings const& settings);
void mark_as_demo(config::Settings const& settings);
// Opens the database of the settings and brings its tables up to date; an empty folder becomes a data folder.
db::Database open_database(config::Settings const& settings);
visit::House house_of(config::Settings const& settings);
// Returns when TERM or INT asked to stop.
int serve(config::Settings const& settings, std::vector<visit::DemoPerson> demo_people);

} // namespace app
