#include "db.h"
#include "sql_text.h"

#include <exception>
#include <utility>

#include <fmt/format.h>

namespace db {

namespace {

void require_sound(bool is_failed)
{
    if (is_failed)
        throw base::Fault("db: this transaction went wrong earlier; only rolling it back is possible");
}

} // namespace

void Connection::count_statement()
{
    require_sound(is_failed_);
    ++statements_;
}

std::int64_t Connection::execute(std::string_view sql, std::span<Argument const> args, RowVisitor visit)
{
    count_statement();
    return perform(sql, args, visit);
}

void Connection::execute_later(std::string_view sql, std::span<Argument const> args)
{
    count_statement();
    perform_later(sql, args);
}

void Connection::perform_later(std::string_view sql, std::span<Argument const> args)
{
    perform(sql, args, [](Row const&) { return true; });
}

std::int64_t Connection::bulk(std::string_view table, std::initializer_list<std::string_view> columns,
    base::FunctionRef<void(BulkSink&)> fill)
{
    Transaction transaction(*this);
    count_statement();
    auto const rows = load({table, {columns.begin(), columns.size()}, fill});
    transaction.commit();
    return rows;
}

void Connection::script(std::string_view sql)
{
    count_statement();
    perform_script(sql);
}

bool Connection::scrub(std::span<std::string_view const> tables)
{
    if (is_in_transaction())
        throw base::Fault("db: traces can be wiped outside a transaction only");
    count_statement();
    return perform_scrub(tables);
}

void Connection::begin_inside(int depth) { perform_script(savepoint(depth)); }
void Connection::commit_inside(int depth) { perform_script(release_of(depth)); }
void Connection::rollback_inside(int depth) { perform_script(rollback_to(depth)); }

Transaction::Transaction(Connection& connection, Access access)
    : connection_(connection)
    , depth_(connection.depth_ + 1)
{
    require_sound(connection_.is_failed_);
    if (depth_ == 1) {
        connection_.begin(access);
        connection_.access_ = access;
    } else if (access == Access::write && connection_.access_ == Access::read) {
        throw base::Fault("db: a transaction that writes inside one that only reads");
    } else {
        connection_.begin_inside(depth_);
    }
    connection_.depth_ = depth_;
}

void Transaction::commit()
{
    if (connection_.is_failed_)
        throw base::Fault("db: a transaction that went wrong cannot be committed");
    if (depth_ == 1)
        connection_.commit();
    else
        connection_.commit_inside(depth_);
    is_open_ = false;
    connection_.depth_ = depth_ - 1;
}

Transaction::~Transaction()
{
    if (!is_open_)
        return;
    try {
        connection_.is_failed_ = false;
        if (depth_ == 1)
            connection_.rollback();
        else
            connection_.rollback_inside(depth_);
    } catch (std::exception const&) {
        connection_.discard(); // a connection that cannot roll back is not used again
    }
    connection_.depth_ = depth_ - 1;
}

Deferral::Deferral(Connection& connection)
    : connection_(connection)
{
    connection_.is_deferring_ = true;
    connection_.has_committed_ = false;
}

// Whoever goes without asking tells nobody, and yet what was committed can be seen: it is synced all the
// same.
Deferral::~Deferral()
{
    connection_.is_deferring_ = false;
    try {
        if (auto const kept = when_kept())
            kept([](bool) {});
    } catch (std::exception const&) { // no memory: the next commit syncs this one too
    }
}

WhenKept Deferral::when_kept() const
{
    return std::exchange(connection_.has_committed_, false) ? connection_.when_kept() : nullptr;
}

std::string with_row_lock(Connection const& connection, std::string_view select)
{
    auto const lock = connection.engine() == Engine::postgresql ? "\nfor update skip locked" : "";
    return std::string(select) + lock;
}

} // namespace db
