// PostgreSQL: any number of servers on one database; statements prepared once per connection.
#include "base/disk_full.h"
#include "engines.h"
#include "postgresql_values.h"
#include "sql_text.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <fmt/format.h>
#include <libpq-fe.h>
#include <poll.h>

namespace db {
namespace {

constexpr std::size_t copy_buffer_bytes = 65'536;

struct Close {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
};
using Handle = std::unique_ptr<PGconn, Close>;
using Reply = std::unique_ptr<PGresult, Close>;

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

// libpq repeats in its messages what it could not read, and that may be a part of the password: an address
// with signs in odd places is refused in our own words.
void require_plain_address(std::string const& url)
{
    auto const begin = url.find("://") + 3;
    auto const rest = std::string_view(url).substr(begin, url.find('?', begin) - begin);
    auto const at = rest.find('@');
    bool const is_clear = at == rest.npos || (at == rest.rfind('@') && rest.find('/') > at);
    std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> const read(
        PQconninfoParse(url.c_str(), nullptr), PQconninfoFree);
    if (!is_clear || !read)
        throw base::Fault(
            "db: the address of PostgreSQL cannot be read. In a password the signs @ : / ? # and % "
            "are written as %40 %3A %2F %3F %23 and %25");
}

Handle connected(std::string const& url)
{
    require_plain_address(url);
    char const* const names[] = {"connect_timeout", "application_name", "client_encoding", "dbname", nullptr};
    char const* const values[] = {"10", "terreinwijzer", "UTF8", url.c_str(), nullptr};
    Handle handle(PQconnectdbParams(names, values, 1));
    if (PQstatus(handle.get()) != CONNECTION_OK)
        throw base::Fault(fmt::format("db: cannot reach PostgreSQL: {}", PQerrorMessage(handle.get())));
    PQsetNoticeProcessor(
        handle.get(), [](void*, char const*) {}, nullptr);
    return handle;
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
    // An idle connection has nothing to say; when it does, the server is ending it.
    bool is_usable() override
    {
        pollfd waiting{PQsocket(handle_.get()), POLLIN, 0};
        return PQstatus(handle_.get()) == CONNECTION_OK && poll(&waiting, 1, 0) == 0;
    }

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
        auto const reply = is_begun_with(sql) ? begun_and_run(sql, parameters) : run_alone(sql, parameters);
        for (int row = 0; row < PQntuples(reply.get()); ++row)
            if (!visit(PostgresqlRow(reply.get(), row)))
                break;
        return changed(reply.get());
    }

    Reply run_alone(std::string_view sql, Parameters const& parameters)
    {
        begin_at_last();
        auto const* const name = prepared(sql).c_str();
        return checked(
            PQexecPrepared(handle_.get(), name, parameters.size(), parameters.values(), nullptr, nullptr, 0),
            sql);
    }

    // A transaction is begun with its first statement, in one go to the server and back. The snapshot of a
    // transaction that reads is that of its first statement anyhow.
    bool is_begun_with(std::string_view sql) const
    {
        return !to_begin_.empty() && cache_.find(sql) != cache_.end();
    }

    void begin_at_last()
    {
        if (!to_begin_.empty())
            checked(PQexec(handle_.get(), std::exchange(to_begin_, {}).data()), "begin");
    }

    Reply begun_and_run(std::string_view sql, Parameters const& parameters)
    {
        auto const* const name = prepared(sql).c_str();
        auto const* const begin = std::exchange(to_begin_, {}).data();
        auto* const server = handle_.get();
        bool const is_sent = PQenterPipelineMode(server) == 1
            && PQsendQueryParams(server, begin, 0, nullptr, nullptr, nullptr, nullptr, 0) == 1
            && PQsendQueryPrepared(server, name, parameters.size(), parameters.values(), nullptr, nullptr, 0)
                == 1
            && PQpipelineSync(server) == 1;
        if (!is_sent)
            lose(sql);
        auto const begun = reply_in_line();
        auto reply = reply_in_line();
        Reply const end(PQgetResult(server));
        if (PQresultStatus(end.get()) != PGRES_PIPELINE_SYNC || PQexitPipelineMode(server) != 1)
            lose(sql);
        checked_in_place(begun.get(), "begin");
        checked_in_place(reply.get(), sql);
        return reply;
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
        begin_at_last();
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
        to_begin_ = access == Access::read ? "begin isolation level repeatable read read only" : "begin";
    }

    void commit() override { end_with("commit"); }
    void rollback() override { end_with("rollback"); }
    WhenKept when_kept() override { return nullptr; } // the server syncs before it answers

    // What never began needs no end.
    void end_with(std::string_view sql)
    {
        if (std::exchange(to_begin_, {}).empty())
            perform_script(sql);
    }

    Shared& shared_;
    Handle handle_;
    StatementCache<std::string> cache_;
    std::int64_t prepared_count_ = 0;
    std::string_view to_begin_; // a literal; empty when nothing waits to be begun
};

class PostgresqlConnection::Sink final : public BulkSink {
public:
    Sink(PostgresqlConnection& connection, std::string const& sql)
        : connection_(connection)
        , sql_(sql)
    {
        connection_.begin_at_last();
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
    return std::make_unique<PostgresqlConnection>(url, shared);
}

} // namespace db
