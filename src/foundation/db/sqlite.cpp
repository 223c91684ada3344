// SQLite: one file, many readers, one writer at a time.
#include "base/disk_full.h"
#include "engines.h"
#include "sql_text.h"
#include "sqlite_values.h"

#include <chrono>
#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

namespace db {
namespace {

constexpr std::chrono::seconds writer_wait{30};
constexpr int log_pages_max = 1000; // then they are moved from the log into the database
constexpr int busy_wait_ms = 10'000; // other processes: a backup, a second server by mistake
constexpr int scrub_wait_ms = 1'000; // for readers; nobody can write meanwhile

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

struct Prepared {
    Statement statement;
    bool is_busy = false;
};

// Lends a statement for one run and resets it at once, or the write-ahead log could never be emptied.
class Use {
public:
    explicit Use(Prepared& prepared)
        : prepared_(prepared)
    {
        prepared_.is_busy = true;
    }
    Use(Use const&) = delete;
    Use& operator=(Use const&) = delete;
    ~Use()
    {
        sqlite3_reset(get());
        sqlite3_clear_bindings(get());
        prepared_.is_busy = false;
    }
    sqlite3_stmt* get() const { return prepared_.statement.get(); }
    bool writes() const { return sqlite3_stmt_readonly(get()) == 0; }

private:
    Prepared& prepared_;
};

class SqliteConnection final : public Connection {
public:
    SqliteConnection(std::string const& path, Shared& shared, Durability durability)
        : shared_(shared)
        , handle_(opened(path))
        , lock_(shared.writer, std::defer_lock)
        , durability_(durability)
    {
        sqlite3_extended_result_codes(handle_.get(), 1);
        sqlite3_busy_timeout(handle_.get(), busy_wait_ms);
        sqlite3_wal_hook(handle_.get(), on_logged, this);
        command("pragma journal_mode = wal; pragma foreign_keys = on; pragma temp_store = memory;"
                "pragma journal_size_limit = 67108864; pragma trusted_schema = off;"
                "pragma secure_delete = on"); // what is deleted is overwritten
        command(durability == Durability::full ? "pragma synchronous = normal" : "pragma synchronous = off");
    }

    Engine engine() const override { return Engine::sqlite; }
    base::IdSource& ids() override { return shared_.ids; }
    bool is_usable() override { return true; }

private:
    class Sink;

    // Holds the writer's lock for one statement outside a transaction.
    class WriterGuard {
    public:
        explicit WriterGuard(SqliteConnection& connection)
            : connection_(connection)
        {
        }
        WriterGuard(WriterGuard const&) = delete;
        WriterGuard& operator=(WriterGuard const&) = delete;
        ~WriterGuard()
        {
            if (is_taken_)
                connection_.lock_.unlock();
        }
        void take()
        {
            if (!connection_.lock_.owns_lock())
                is_taken_ = connection_.wait_for_writer();
        }
        // The transaction that begins here lets go of it.
        void keep() { is_taken_ = false; }

    private:
        SqliteConnection& connection_;
        bool is_taken_ = false;
    };

    static Handle opened(std::string const& path)
    {
        sqlite3* raw = nullptr;
        constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
        int const code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
        Handle handle(raw);
        if (code != SQLITE_OK)
            throw base::Fault(fmt::format("db: cannot open {}: {}", path, sqlite3_errstr(code)));
        return handle;
    }

    bool wait_for_writer()
    {
        if (!lock_.try_lock_for(writer_wait))
            throw base::Fault("db: another transaction has been writing for half a minute");
        return true;
    }

    [[noreturn]] void fail(std::string_view sql)
    {
        int const code = sqlite3_extended_errcode(handle_.get());
        auto const message = fmt::format("db: {} in: {}", sqlite3_errmsg(handle_.get()), first_line(sql));
        note_failure();
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
            throw Conflict(message);
        bool const is_full = (code & 0xFF) == SQLITE_FULL
            || ((code & 0xFF) == SQLITE_IOERR && base::is_disk_full(sqlite3_system_errno(handle_.get())));
        if (is_full)
            throw base::DiskFull(message);
        throw base::Fault(message);
    }

    Statement prepare(std::string_view sql, unsigned flags)
    {
        sqlite3_stmt* raw = nullptr;
        int const size = static_cast<int>(sql.size());
        if (sqlite3_prepare_v3(handle_.get(), sql.data(), size, flags, &raw, nullptr) != SQLITE_OK || !raw)
            fail(sql);
        return Statement(raw);
    }

    Prepared& cached(std::string_view sql)
    {
        if (auto const found = cache_.find(sql); found != cache_.end())
            return found->second;
        if (cache_.size() >= cached_statements_max)
            std::erase_if(cache_, [](auto const& entry) { return !entry.second.is_busy; });
        auto statement = prepare(sql, SQLITE_PREPARE_PERSISTENT);
        return cache_.emplace(sql, Prepared{std::move(statement)}).first->second;
    }

    void bind_all(sqlite3_stmt* statement, std::string_view sql, std::span<Argument const> args)
    {
        if (sqlite3_bind_parameter_count(statement) != static_cast<int>(args.size()))
            throw base::Fault(fmt::format("db: {} arguments given to: {}", args.size(), first_line(sql)));
        for (std::size_t i = 0; i < args.size(); ++i) {
            if (auto const* const text = std::get_if<std::string_view>(&args[i].value()))
                check_text(*text, sql);
            if (bind(statement, static_cast<int>(i) + 1, args[i]) != SQLITE_OK)
                fail(sql);
        }
    }

    std::int64_t perform(std::string_view sql, std::span<Argument const> args, RowVisitor visit) override
    {
        ++shared_.statements;
        Prepared& prepared = cached(sql);
        if (!prepared.is_busy)
            return run_once(prepared, sql, args, visit);
        Prepared second{prepare(sql, 0)}; // the same statement inside its own loop
        return run_once(second, sql, args, visit);
    }

    std::int64_t run_once(
        Prepared& prepared, std::string_view sql, std::span<Argument const> args, RowVisitor visit)
    {
        auto const changed = step_locked(prepared, sql, args, visit);
        make_durable();
        return changed;
    }

    std::int64_t step_locked(
        Prepared& prepared, std::string_view sql, std::span<Argument const> args, RowVisitor visit)
    {
        WriterGuard guard(*this);
        Use const use(prepared);
        if (use.writes())
            before_write(guard, sql);
        bind_all(use.get(), sql, args);
        step_all(use, sql, visit);
        return use.writes() ? sqlite3_changes64(handle_.get()) : 0;
    }

    void before_write(WriterGuard& guard, std::string_view sql)
    {
        if (is_in_transaction() && access() == Access::read)
            throw base::Fault("db: a transaction that only reads was asked to write: " + first_line(sql));
        guard.take();
    }

    // A statement that writes is always run to its end, where it becomes durable.
    void step_all(Use const& use, std::string_view sql, RowVisitor visit)
    {
        bool wants_more = true;
        int code = 0;
        while ((wants_more || use.writes()) && (code = sqlite3_step(use.get())) == SQLITE_ROW)
            if (wants_more)
                wants_more = visit(SqliteRow(use.get()));
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            fail(sql);
    }

    std::int64_t load(Load const& load) override;

    void perform_script(std::string_view sql) override
    {
        if (is_in_transaction())
            return command(std::string(sql).c_str());
        {
            WriterGuard guard(*this);
            guard.take();
            command(std::string(sql).c_str());
        }
        make_durable();
    }

    // What was deleted stands in the log only, for it is overwritten in the database.
    bool perform_scrub(std::span<std::string_view const>) override
    {
        WriterGuard guard(*this);
        guard.take();
        sqlite3_busy_timeout(handle_.get(), scrub_wait_ms);
        int const code
            = sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        sqlite3_busy_timeout(handle_.get(), busy_wait_ms);
        if (code != SQLITE_OK && (code & 0xFF) != SQLITE_BUSY && (code & 0xFF) != SQLITE_LOCKED)
            fail("wal_checkpoint");
        return code == SQLITE_OK;
    }

    void begin(Access access) override
    {
        if (access == Access::read)
            return mark("begin");
        WriterGuard guard(*this);
        guard.take();
        mark("begin immediate");
        guard.keep();
    }

    void commit() override
    {
        mark("commit");
        release();
        make_durable();
    }

    // What this connection committed since the last time. Outside the writer's lock, so that others can
    // commit meanwhile and share the next sync.
    void make_durable()
    {
        auto const pages = std::exchange(log_pages_, 0);
        if (pages != 0 && durability_ == Durability::full && !is_deferred())
            shared_.log_sync.wait();
        if (pages >= log_pages_max) // busy when another connection does this already
            sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }

    WhenKept when_kept() override
    {
        return [&shared = shared_](auto told) { shared.kept_later.tell(std::move(told)); };
    }

    // Called by SQLite after each commit that wrote something, with the length of the log.
    static int on_logged(void* connection, sqlite3*, char const*, int pages)
    {
        static_cast<SqliteConnection*>(connection)->log_pages_ = pages;
        return SQLITE_OK;
    }

    void rollback() override
    {
        struct Release {
            SqliteConnection& connection;
            ~Release() { connection.release(); }
        } const release_after{*this};
        if (sqlite3_get_autocommit(handle_.get()) == 0)
            command("rollback");
    }

    void release()
    {
        if (lock_.owns_lock())
            lock_.unlock();
    }

    // Every page begins and commits, so these are prepared once too.
    void mark(std::string_view sql)
    {
        Use const use(cached(sql));
        if (sqlite3_step(use.get()) != SQLITE_DONE)
            fail(sql);
    }

    void command(char const* sql)
    {
        if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            fail(sql);
    }

    Shared& shared_;
    Handle handle_;
    StatementCache<Prepared> cache_;
    std::unique_lock<Writer> lock_;
    Durability durability_;
    int log_pages_ = 0; // when last committed; 0 when all of it is durable
};

class SqliteConnection::Sink final : public BulkSink {
public:
    Sink(SqliteConnection& connection, std::string const& sql)
        : connection_(connection)
        , sql_(sql)
        , prepared_{connection.prepare(sql, 0)}
    {
    }
    std::int64_t rows() const { return rows_; }

private:
    void put(std::span<Argument const> row) override
    {
        Use const use(prepared_);
        connection_.bind_all(use.get(), sql_, row);
        if (sqlite3_step(use.get()) != SQLITE_DONE)
            connection_.fail(sql_);
        ++rows_;
    }

    SqliteConnection& connection_;
    std::string const& sql_;
    Prepared prepared_;
    std::int64_t rows_ = 0;
};

std::int64_t SqliteConnection::load(Load const& load)
{
    auto const sql = insert_statement(load.table, load.columns);
    Sink sink(*this, sql);
    load.fill(sink);
    make_durable();
    return sink.rows();
}

} // namespace

// Nobody asks how much memory SQLite has, and counting it takes one lock for all threads at every piece of
// it.
static void count_no_memory()
{
    [[maybe_unused]] static int const code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

std::unique_ptr<Connection> open_sqlite(std::string const& path, Shared& shared, Durability durability)
{
    count_no_memory();
    return std::make_unique<SqliteConnection>(path, shared, durability);
}

} // namespace db
