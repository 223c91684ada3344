// What the disk and SQLite can do without us: the limit that our own figures are compared with.
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <sqlite3.h>
#include <stdexcept>
#include <string>

namespace {

double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void command(sqlite3* db, char const* sql)
{
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(db));
}

// The columns of an address.
void insert(sqlite3_stmt* statement, int number)
{
    auto const text = fmt::format("Straat {}", number);
    sqlite3_bind_int(statement, 1, number);
    for (int column = 2; column <= 8; ++column)
        sqlite3_bind_text(statement, column, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    sqlite3_bind_double(statement, 9, 235'000.0 + number);
    sqlite3_bind_double(statement, 10, 556'000.0 + number);
    if (sqlite3_step(statement) != SQLITE_DONE)
        throw std::runtime_error("an insert failed");
    sqlite3_reset(statement);
}

enum class Commit { each, once };

double inserts_a_second(sqlite3* db, int count, Commit commit)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "insert into raw values (?,?,?,?,?,?,?,?,?,?)", -1, &statement, nullptr);
    auto const start = seconds();
    if (commit == Commit::once)
        command(db, "begin");
    for (int i = 0; i < count; ++i)
        insert(statement, i);
    if (commit == Commit::once)
        command(db, "commit");
    auto const spent = seconds() - start;
    sqlite3_finalize(statement);
    return count / spent;
}

} // namespace

// FOLDER commits|rows COUNT: prints inserts a second, each durable by itself or all in one transaction.
int main(int count, char** words)
{
    if (count != 4)
        return 2;
    auto const file = std::filesystem::path(words[1]) / "raw.sqlite";
    std::filesystem::remove(file);
    sqlite3* db = nullptr;
    if (sqlite3_open(file.c_str(), &db) != SQLITE_OK)
        return 1;
    command(db, "pragma journal_mode = wal; pragma synchronous = full");
    command(db,
        "create table raw (id integer primary key, a text unique, b text, c text, d text, e text, f text, g "
        "text, x real, y real)");
    auto const commit = std::string(words[2]) == "commits" ? Commit::each : Commit::once;
    fmt::print("{:.0f}\n", inserts_a_second(db, std::stoi(words[3]), commit));
    sqlite3_close(db);
}
