// PostgreSQL: any number of servers on one database; statements prepared once per connection.
#include "ahead.h"
#include "base/disk_full.h"
#include "engines.h"
#include "postgresql_connect.h"
#include "postgresql_copy.h"
#include "postgresql_message.h"
#include "postgresql_trip.h"
#include "postgresql_values.h"
#include "sql_text.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <fmt/format.h>
#include <libpq-fe.h>

namespace db {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t copy_buffer_bytes = 65'536;
constexpr std::chrono::seconds plans_last{5};

class PostgresqlConnection final : public Connection {
public:
    PostgresqlConnection(std::string const& url, Shared& shared)
        : shared_(shared)
        , handle_(connected(url))
    {
    }

    Engine engine() const override { return Engine::postgresql; }
    base::IdSource& ids() override { return shared_.ids; }
    bool is_usable() override
    {
        if (!is_alive(handle_.get()))
            return false;
        if (Clock::now() >= plans_until_) {
            plan_anew();
            shared_.flush.look();
        }
        return PQstatus(handle_.get()) == CONNECTION_OK;
    }

private:
    class Sink;

    // The server plans a prepared statement once, by how large the tables are then. A table that was nearly
    // empty would be read from end to end for as long as nobody analyses it.
    void plan_anew()
    {
        Reply const reply(PQexec(handle_.get(), "discard plans"));
        plans_until_ = Clock::now() + plans_last;
    }

    [[noreturn]] void fail(PGresult const* result, std::string_view sql)
    {
        note_failure();
        if (PQstatus(handle_.get()) != CONNECTION_OK) {
            discard();
            throw base::Fault("db: the connection with PostgreSQL was lost in: " + first_line(sql));
        }
        auto const state = field(result, PG_DIAG_SQLSTATE);
        auto const message = fmt::format("db: {} in: {}", harmless_message(result), first_line(sql));
        if (state == "0A000") // a table changed under a prepared statement
            discard();
        if (state == "23505")
            throw Conflict(message);
        if (state == "53100")
            throw base::DiskFull(message);
        throw base::Fault(message);
    }

    Reply checked(PGresult* raw, std::string_view sql)
    {
        Reply reply(raw);
        checked_in_place(raw, sql);
        return reply;
    }

    void checked_in_place(PGresult const* raw, std::string_view sql)
    {
        auto const status = PQresultStatus(raw);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN)
            fail(raw, sql);
    }

    std::string const& prepared(std::string_view sql)
    {
        if (auto const found = cache_.find(sql); found != cache_.end())
            return found->second;
        if (cache_.size() >= cached_statements_max) {
            checked(PQexec(handle_.get(), "deallocate all"), sql);
            cache_.clear();
        }
        auto const name = "s" + std::to_string(++prepared_count_);
        checked(PQprepare(handle_.get(), name.c_str(), numbered(sql).c_str(), 0, nullptr), sql);
        return cache_.emplace(sql, name).first->second;
    }

    std::int64_t perform(std::string_view sql, std::span<Argument const> args, RowVisitor visit) override
    {
        ++shared_.statements;
        Parameters parameters(sql, args);
        auto const reply
            = goes_along(sql) ? run_after_others(sql, std::move(parameters)) : run_alone(sql, parameters);
        for (int row = 0; row < PQntuples(reply.get()); ++row)
            if (!visit(PostgresqlRow(reply.get(), row)))
                break;
        return changed(reply.get());
    }

    void perform_later(std::string_view sql, std::span<Argument const> args) override
    {
        auto const known = cache_.find(sql);
        if (!is_in_transaction() || known == cache_.end())
            return Connection::perform_later(sql, args);
        ++shared_.statements;
        ahead_.add({known->second, known->first, Parameters(sql, args)});
    }

    Reply run_alone(std::string_view sql, Parameters const& parameters)
    {
        send_ahead();
        auto const* const name = prepared(sql).c_str();
        return checked(
            PQexecPrepared(handle_.get(), name, parameters.size(), parameters.values(), nullptr, nullptr, 0),
            sql);
    }

    // The snapshot of a transaction that reads is that of its first statement anyhow.
    bool goes_along(std::string_view sql) const { return !ahead_.is_empty() && cache_.contains(sql); }

    Reply run_after_others(std::string_view sql, Parameters parameters)
    {
        ahead_.add({prepared(sql), sql, std::move(parameters)});
        return in_one_trip(ahead_.taken());
    }

    void send_ahead()
    {
        if (!ahead_.is_empty())
            in_one_trip(ahead_.taken());
    }

    // Answers what the last one said. The first that went wrong is told, for the server skips what comes
    // after.
    Reply in_one_trip(std::vector<Said> const& all)
    {
        auto replies = answers_to(handle_.get(), all);
        if (replies.empty())
            lose(all.back().told());
        for (std::size_t at = 0; at < all.size(); ++at)
            checked_in_place(replies[at].get(), all[at].told());
        return std::move(replies.back());
    }

    [[noreturn]] void lose(std::string_view sql)
    {
        note_failure();
        discard();
        throw base::Fault("db: the connection with PostgreSQL was lost in: " + first_line(sql));
    }

    static std::int64_t changed(PGresult* result)
    {
        std::string_view const status = PQcmdStatus(result);
        std::string_view const rows = PQcmdTuples(result);
        return rows.empty() || status.starts_with("SELECT") ? 0 : number_of<std::int64_t>(rows);
    }

    std::int64_t load(Load const& load) override;

    void perform_script(std::string_view sql) override { run_script(sql); }

    Reply run_script(std::string_view sql)
    {
        send_ahead();
        return checked(PQexec(handle_.get(), std::string(sql).c_str()), sql);
    }

    bool perform_scrub(std::span<std::string_view const> tables) override
    {
        perform_script("set lock_timeout = '2s'");
        bool const is_done = std::ranges::all_of(tables, [&](auto table) { return rewrite(table); });
        perform_script("reset lock_timeout");
        return is_done;
    }

    // "3 dead row versions cannot be removed yet": who began to read before may still look at them.
    static void note_kept(void* is_kept, PGresult const* notice)
    {
        *static_cast<bool*>(is_kept) |= std::atof(field(notice, PG_DIAG_MESSAGE_DETAIL).data()) > 0;
    }

    // False when others did not let go of the table in time, or of what was deleted.
    bool rewrite(std::string_view table)
    {
        auto const sql = fmt::format("cluster verbose {0} using {0}_pkey", table);
        bool is_kept = false;
        auto const former = PQsetNoticeReceiver(handle_.get(), note_kept, &is_kept);
        Reply const reply(PQexec(handle_.get(), sql.c_str()));
        PQsetNoticeReceiver(handle_.get(), former, nullptr);
        if (field(reply.get(), PG_DIAG_SQLSTATE) == "55P03")
            return false;
        if (PQresultStatus(reply.get()) != PGRES_COMMAND_OK)
            fail(reply.get(), sql);
        return !is_kept;
    }

    void begin(Access access) override
    {
        ahead_.add({access == Access::read ? "begin isolation level repeatable read read only" : "begin"});
    }

    void commit() override
    {
        bool const waits = access() == Access::read || !may_be_kept_later();
        if (end(waits ? "" : "set local synchronous_commit = off") && !waits)
            (void)is_deferred();
    }

    // What never began needs no end; savepoints end with what they are in.
    bool end(std::string_view first)
    {
        if (ahead_.is_idle()) {
            bool const has_begun = !ahead_.begins();
            ahead_.clear();
            if (has_begun)
                require_committed(
                    run_script(first.empty() ? "commit" : fmt::format("{}; commit", first)).get());
            return has_begun;
        }
        if (!first.empty())
            ahead_.add({std::string(first)});
        ahead_.add({"commit"});
        require_committed(in_one_trip(ahead_.taken()).get());
        return true;
    }

    // The server answers a commit of what went wrong with a rollback, and calls that a success.
    static void require_committed(PGresult* result)
    {
        if (std::string_view(PQcmdStatus(result)) != "COMMIT")
            throw base::Fault("db: PostgreSQL rolled back what was to be committed");
    }

    // All that one who defers commits belongs to one line to the server, or what happened to it is unknown.
    bool may_be_kept_later()
    {
        if (!is_deferring())
            return false;
        auto const line = shared_.flush.line();
        if (!has_deferred())
            line_ = line;
        return line != 0 && line == line_;
    }

    void rollback() override
    {
        bool const has_begun = !ahead_.begins();
        ahead_.clear();
        if (has_begun)
            perform_script("rollback");
    }

    WhenKept when_kept() override
    {
        return [&shared = shared_, line = line_](auto told) {
            shared.kept_later.tell([&shared, line, told = std::move(told)](
                                       bool is_kept) { told(is_kept && shared.flush.is_line(line)); });
        };
    }

    // What was said before it is not its own: when that goes wrong, it goes wrong before it.
    void begin_inside(int depth) override
    {
        if (!ahead_.is_idle())
            send_ahead();
        ahead_.add({savepoint(depth)});
    }
    void commit_inside(int depth) override
    {
        if (ahead_.ends_with(savepoint(depth)))
            ahead_.take_back(savepoint(depth));
        else
            ahead_.add({release_of(depth)});
    }
    // What waits was said inside of this one, which is undone as a whole.
    void rollback_inside(int depth) override
    {
        if (ahead_.take_back(savepoint(depth)))
            return;
        ahead_.clear();
        perform_script(rollback_to(depth));
    }

    Shared& shared_;
    Handle handle_;
    StatementCache<std::string> cache_;
    std::int64_t prepared_count_ = 0;
    Clock::time_point plans_until_ = Clock::now() + plans_last;
    Ahead ahead_;
    std::uint64_t line_ = 0; // to the server, at the first commit that somebody deferred
};

class PostgresqlConnection::Sink final : public BulkSink {
public:
    Sink(PostgresqlConnection& connection, std::string const& sql)
        : connection_(connection)
        , sql_(sql)
        , lines_(sql)
    {
        connection_.send_ahead();
        connection_.checked(PQexec(handle(), sql.c_str()), sql);
    }
    Sink(Sink const&) = delete;
    Sink& operator=(Sink const&) = delete;
    ~Sink()
    {
        if (is_ended_)
            return;
        PQputCopyEnd(handle(), "given up");
        while (Reply(PQgetResult(handle()))) { }
    }

    std::int64_t end()
    {
        flush();
        is_ended_ = true;
        if (PQputCopyEnd(handle(), nullptr) != 1)
            connection_.fail(nullptr, sql_);
        Reply const first(PQgetResult(handle()));
        while (Reply(PQgetResult(handle()))) { }
        if (PQresultStatus(first.get()) != PGRES_COMMAND_OK)
            connection_.fail(first.get(), sql_);
        return changed(first.get());
    }

private:
    PGconn* handle() const { return connection_.handle_.get(); }

    void put(std::span<Argument const> row) override
    {
        lines_.add(row);
        if (lines_.text().size() >= copy_buffer_bytes)
            flush();
    }

    void flush()
    {
        auto const& text = lines_.text();
        if (!text.empty() && PQputCopyData(handle(), text.data(), static_cast<int>(text.size())) != 1)
            connection_.fail(nullptr, sql_);
        lines_.clear();
    }

    PostgresqlConnection& connection_;
    std::string const& sql_;
    CopyLines lines_;
    bool is_ended_ = false;
};

std::int64_t PostgresqlConnection::load(Load const& load)
{
    auto const sql = fmt::format("copy {} ({}) from stdin", load.table, column_list(load.columns));
    Sink sink(*this, sql);
    load.fill(sink);
    return sink.end();
}

} // namespace

std::unique_ptr<Connection> open_postgresql(std::string const& url, Shared& shared)
{
    shared.flush.look();
    return std::make_unique<PostgresqlConnection>(url, shared);
}

} // namespace db
