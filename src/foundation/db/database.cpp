#include "database.h"

#include <condition_variable>
#include <mutex>

#include <fmt/format.h>

#include "engines.h"
#include "ids.h"

namespace db {

std::string column_list(std::span<std::string_view const> columns)
{
    return fmt::format("{}", fmt::join(columns, ", "));
}

std::string insert_statement(std::string_view table, std::span<std::string_view const> columns)
{
    std::vector<std::string_view> const marks(columns.size(), "?");
    return fmt::format(
        "insert into {} ({}) values ({})", table, column_list(columns), fmt::join(marks, ", "));
}

void check_text(std::string_view text, std::string_view sql)
{
    if (text.find('\0') != std::string_view::npos)
        throw base::Fault(
            fmt::format("db: a text with a zero byte was given to: {}", sql.substr(0, sql.find('\n'))));
}

class Pool {
public:
    Pool(std::string_view where, Options const& options)
        : options_(options)
        , where_(where)
        , shared_(options.ids ? *options.ids : random_, where_, engine())
    {
        idle_.push_back(opened());
        open_ = 1;
    }

    Lease lease() { return {*this, usable(taken())}; }

    void give_back(std::unique_ptr<Connection> connection)
    {
        std::lock_guard const lock(mutex_);
        if (connection->is_discarded() || connection->is_in_transaction())
            --open_;
        else
            idle_.push_back(std::move(connection));
        freed_.notify_one();
    }

    Engine engine() const
    {
        bool const is_url = where_.starts_with("postgresql://") || where_.starts_with("postgres://");
        return is_url ? Engine::postgresql : Engine::sqlite;
    }
    Shared& shared() { return shared_; }

private:
    std::unique_ptr<Connection> opened()
    {
        return engine() == Engine::postgresql ? open_postgresql(where_, shared_)
                                              : open_sqlite(where_, shared_, options_.durability);
    }

    // A free connection, or none with the right to open one.
    std::unique_ptr<Connection> taken()
    {
        std::unique_lock lock(mutex_);
        bool const is_free = freed_.wait_for(
            lock, options_.wait, [&] { return !idle_.empty() || open_ < options_.connections; });
        if (!is_free)
            throw base::Fault("db: no connection became free in time");
        if (idle_.empty()) {
            ++open_;
            return nullptr;
        }
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }

    std::unique_ptr<Connection> usable(std::unique_ptr<Connection> connection)
    {
        if (connection && connection->is_usable())
            return connection;
        try {
            return opened();
        } catch (...) {
            std::lock_guard const lock(mutex_);
            --open_;
            freed_.notify_one();
            throw;
        }
    }

    Options options_;
    std::string where_;
    RandomIds random_;
    Shared shared_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Connection>> idle_;
    int open_ = 0;
};

Lease::Lease(Pool& pool, std::unique_ptr<Connection> connection)
    : pool_(&pool)
    , connection_(std::move(connection))
{
}

Lease::~Lease()
{
    if (connection_)
        pool_->give_back(std::move(connection_));
}

Database::Database(std::unique_ptr<Pool> pool)
    : pool_(std::move(pool))
{
}
Database::Database(Database&& other) noexcept = default;
Database::~Database() = default;

Database Database::open(std::string_view where, Options const& options)
{
    return Database(std::make_unique<Pool>(where, options));
}

Lease Database::lease() { return pool_->lease(); }
Engine Database::engine() const { return pool_->engine(); }
base::IdSource& Database::ids() { return pool_->shared().ids; }
std::int64_t Database::statements() const { return pool_->shared().statements; }

} // namespace db
