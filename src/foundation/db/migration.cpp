#include "migration.h"

#include <map>
#include <string>

#include <fmt/format.h>

#include "db.h"
#include "sql_text.h"

namespace db {
namespace {

using Applied = std::map<std::string, std::string, std::less<>>;

// SQLite needs none: a transaction that writes is alone already.
void lock_migrations(Connection& connection)
{
    constexpr std::int64_t lock_number = 6'021'023; // any number, the same in every release
    if (connection.engine() == Engine::postgresql)
        connection.run("select pg_advisory_xact_lock(?)", lock_number);
}

void make_register(Connection& connection)
{
    Transaction transaction(connection);
    lock_migrations(connection);
    connection.script("create table if not exists db_migration"
                      " (name text primary key, applied_at bigint not null, checksum text not null)");
    transaction.commit();
}

Applied applied_migrations(Connection& connection)
{
    Applied applied;
    connection.each("select name, checksum from db_migration",
        [&](Row const& row) { applied.emplace(row.text(0), row.text(1)); });
    return applied;
}

// FNV-1a: it guards against an edit by mistake, not against malice.
std::string checksum(std::string_view sql)
{
    std::uint64_t sum = 14'695'981'039'346'656'037U;
    for (char const c : sql)
        sum = (sum ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
    return fmt::format("{:016x}", sum);
}

bool is_applied(Applied const& applied, Migration const& migration)
{
    auto const found = applied.find(migration.name);
    if (found == applied.end())
        return false;
    if (found->second != checksum(migration.sql))
        throw base::Fault(fmt::format("db: migration {} was changed after it was applied to this database; "
                                      "restore its text and add a new migration instead",
            migration.name));
    return true;
}

bool apply(Connection& connection, Migration const& migration, moment::Instant now)
{
    Transaction transaction(connection);
    lock_migrations(connection);
    if (is_applied(applied_migrations(connection), migration)) // by another process, a moment ago
        return false;
    connection.script(in_dialect(migration.sql, connection.engine()));
    connection.run("insert into db_migration (name, applied_at, checksum) values (?, ?, ?)", migration.name,
        now, checksum(migration.sql));
    transaction.commit();
    return true;
}

} // namespace

int migrate(Connection& connection, std::span<Migration const> migrations, moment::Instant now)
{
    make_register(connection);
    auto const applied = applied_migrations(connection);
    int count = 0;
    for (auto const& migration : migrations)
        if (!is_applied(applied, migration) && apply(connection, migration, now))
            ++count;
    return count;
}

} // namespace db
