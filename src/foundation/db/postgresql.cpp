// PostgreSQL: any number of servers on one database; statements prepared once per connection.
#include "ahead.h"
#include "base/disk_full.h"
#include "engines.h"
#include "postgresql_connect.h"
#include "postgresql_values.h"
#include "sql_text.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <libpq-fe.h>

namespace db {
namespace {

constexpr std::size_t copy_buffer_bytes = 65'536;

void append_copy_text(std::string& out, std::string_view text)
{
    for (char const c : text) {
        if (c == '\\' || c == '\n' || c == '\r' || c == '\t') {
            out += '\\';
            out += c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : c;
        } else {
            out += c;
        }
    }
}

std::string_view field(PGresult const* result, int code)
{
    char const* const text = PQresultErrorField(result, code);
    return text ? text : "";
}

// Messages about data (class 22) and details repeat the value itself, so those are left out.
std::string harmless_message(PGresult const* result)
{
    auto const state = field(result, PG_DIAG_SQLSTATE);
    if (state.starts_with("22"))
        return fmt::format("a value that does not fit (SQLSTATE {})", state);
    return std::string(field(result, PG_DIAG_MESSAGE_PRIMARY));
}

class PostgresqlConnection final : public Connection {
public:
    PostgresqlConnection(std::string const& url, Shared& shared)
        : shared_(shared)
        , handle_(connected(url))
    {
    }

    Engine engine() const override { return Engine::postgresql; }
    base::IdSource& ids() override { return shared_.ids; }
    bool is_usable() override { return is_alive(handle_.get()); }

private:
    class Sink;

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
        Parameters const parameters(sql, args);
        auto const reply = goes_along(sql) ? run_after_others(sql, parameters) : run_alone(sql, parameters);
        for (int row = 0; row < PQntuples(reply.get()); ++row)
            if (!visit(PostgresqlRow(reply.get(), row)))
                break;
        return changed(reply.get());
    }

    Reply run_alone(std::string_view sql, Parameters const& parameters)
    {
        send_ahead();
        auto const* const name = prepared(sql).c_str();
        return checked(
            PQexecPrepared(handle_.get(), name, parameters.size(), parameters.values(), nullptr, nullptr, 0),
            sql);
    }

    // What goes ahead of a statement goes with it, in one go to the server and back. The snapshot of a
    // transaction that reads is that of its first statement anyhow.
    bool goes_along(std::string_view sql) const { return !ahead_.is_empty() && cache_.contains(sql); }

    void send_ahead()
    {
        if (!ahead_.is_empty())
            checked(PQexec(handle_.get(), ahead_.taken().c_str()), "begin");
    }

    Reply run_after_others(std::string_view sql, Parameters const& parameters)
    {
        auto const* const name = prepared(sql).c_str();
        auto* const server = handle_.get();
        auto const count = ahead_.texts().size();
        bool is_sent = PQenterPipelineMode(server) == 1;
        for (auto const& text : ahead_.texts())
            is_sent = is_sent
                && PQsendQueryParams(server, text.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 0) == 1;
        ahead_.clear();
        is_sent = is_sent
            && PQsendQueryPrepared(server, name, parameters.size(), parameters.values(), nullptr, nullptr, 0)
                == 1
            && PQpipelineSync(server) == 1;
        if (!is_sent)
            lose(sql);
        return last_of(count + 1, sql);
    }

    // The first that went wrong is told, for the server skips what comes after it.
    Reply last_of(std::size_t count, std::string_view sql)
    {
        std::vector<Reply> replies;
        for (std::size_t at = 0; at < count; ++at)
            replies.push_back(reply_in_line());
        Reply const end(PQgetResult(handle_.get()));
        if (PQresultStatus(end.get()) != PGRES_PIPELINE_SYNC || PQexitPipelineMode(handle_.get()) != 1)
            lose(sql);
        for (auto const& reply : replies)
            checked_in_place(reply.get(), sql);
        return std::move(replies.back());
    }

    // The answer to one statement of several that were sent; after each comes an empty one.
    Reply reply_in_line()
    {
        Reply reply(PQgetResult(handle_.get()));
        if (reply)
            Reply const none(PQgetResult(handle_.get()));
        return reply;
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

    void perform_script(std::string_view sql) override
    {
        send_ahead();
        checked(PQexec(handle_.get(), std::string(sql).c_str()), sql);
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
        ahead_.add(access == Access::read ? "begin isolation level repeatable read read only" : "begin");
    }

    void commit() override
    {
        if (access() == Access::read || !may_be_kept_later())
            end_with("commit");
        else if (end_with("set local synchronous_commit = off; commit"))
            (void)is_deferred();
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

    void rollback() override { end_with("rollback"); }

    WhenKept when_kept() override
    {
        return [&shared = shared_, line = line_](auto told) {
            shared.kept_later.tell([&shared, line, told = std::move(told)](
                                       bool is_kept) { told(is_kept && shared.flush.is_line(line)); });
        };
    }

    // What never began needs no end; savepoints end with what they are in.
    bool end_with(std::string_view sql)
    {
        bool const has_begun = ahead_.is_empty() || !ahead_.texts().front().starts_with("begin");
        ahead_.clear();
        if (has_begun)
            perform_script(sql);
        return has_begun;
    }

    void begin_inside(int depth) override { ahead_.add(savepoint(depth)); }
    void commit_inside(int depth) override
    {
        if (!ahead_.take_back(savepoint(depth)))
            ahead_.add(release_of(depth));
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
    Ahead ahead_;
    std::uint64_t line_ = 0; // to the server, at the first commit that somebody deferred
};

class PostgresqlConnection::Sink final : public BulkSink {
public:
    Sink(PostgresqlConnection& connection, std::string const& sql)
        : connection_(connection)
        , sql_(sql)
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
        for (auto const& argument : row) {
            if (&argument != &row.front())
                buffer_ += '\t';
            append(argument);
        }
        buffer_ += '\n';
        if (buffer_.size() >= copy_buffer_bytes)
            flush();
    }

    void append(Argument const& argument)
    {
        if (is_null(argument)) {
            buffer_ += "\\N";
            return;
        }
        if (auto const* const text = std::get_if<std::string_view>(&argument.value()))
            return append(*text);
        append(text_of(argument));
    }

    void append(std::string_view text)
    {
        check_text(text, sql_);
        append_copy_text(buffer_, text);
    }

    void flush()
    {
        if (!buffer_.empty()
            && PQputCopyData(handle(), buffer_.data(), static_cast<int>(buffer_.size())) != 1)
            connection_.fail(nullptr, sql_);
        buffer_.clear();
    }

    PostgresqlConnection& connection_;
    std::string const& sql_;
    std::string buffer_;
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
