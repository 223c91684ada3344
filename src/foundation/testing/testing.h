// What tests of several rooms need: both database engines, golden files, folders that vanish, time that
// stands still.
//
//   TEST_CASE("a closed survey refuses answers")
//   {
//       testing::for_each_engine({accounts::tables(), survey::tables()}, [](db::Connection& connection) { ...
//       });
//   }
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "base/id.h"
#include "moment/moment.h"

namespace db {
class Connection;
class Database;
struct Migration;
} // namespace db

namespace testing {

using Tables = std::span<db::Migration const>;

// Runs the test on a fresh SQLite database and on a fresh PostgreSQL schema, with these tables made and ids
// that count from 1. PostgreSQL is the one in TERREINWIJZER_TEST_POSTGRESQL (see script/test-postgresql);
// without it that half is skipped with one line, or fails when TERREINWIJZER_TEST_REQUIRE_POSTGRESQL=1.
void for_each_engine(std::vector<Tables> const& tables, base::FunctionRef<void(db::Connection&)> test);
// The same with a pool of four connections: for threads, and for pages through the router.
void for_each_database(std::vector<Tables> const& tables, base::FunctionRef<void(db::Database&)> test);
// The same with ids from another source, for tests of what ids tell.
void for_each_database(
    std::vector<Tables> const& tables, base::IdSource& ids, base::FunctionRef<void(db::Database&)> test);

// For a test that looks into the files of a database: what earlier tests of this program left in them goes
// first.
void in_new_files();

// How many statements the work runs on this connection.
std::int64_t statements_of(db::Connection& connection, base::FunctionRef<void()> work);

// Monday 15 March 2027, 09:00 Dutch time.
moment::Instant now();
inline moment::FixedClock fixed_clock() { return moment::FixedClock(now()); }

// A folder of its own, removed with all that is in it.
class TempDir {
public:
    TempDir();
    TempDir(TempDir const&) = delete;
    TempDir& operator=(TempDir const&) = delete;
    ~TempDir();
    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

// A real file of the data set beside the checkout (../shared, or TERREINWIJZER_SHARED); where it is absent
// one plain line is printed and the test is to return.
std::optional<std::filesystem::path> shared_file(std::string_view name);

void check_golden(std::filesystem::path const& file, std::string_view text);

#ifdef TEST_SOURCE_DIR
// Compares with golden/<name> beside the test; SNAP=1 writes it anew (never where CI is set).
inline void golden(std::string_view name, std::string_view text)
{
    check_golden(std::filesystem::path(TEST_SOURCE_DIR) / "golden" / name, text);
}
#endif

} // namespace testing
