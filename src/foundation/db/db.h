// One small typed face for SQLite and PostgreSQL, so that every room writes its SQL once.
//
//   auto const rows = connection.all<Park>("select id, name from area_park where owner = ? order by name",
//       [](db::Row const& row) { return Park{row.id<ParkId>(0), row.text(1)}; }, owner);
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fault.h"
#include "base/function_ref.h"
#include "base/id.h"
#include "db/argument.h"
#include "db/row.h"

namespace db {

enum class Engine { sqlite, postgresql };
// read: a snapshot in which every statement sees the same moment, and nothing can be written.
enum class Access { write, read };

// A unique key that exists already. Inside a transaction it ends that transaction: catch it around a nested
// one.
class Conflict : public base::Fault {
public:
    using base::Fault::Fault;
};

// Answers whether the next row is wanted.
using RowVisitor = base::FunctionRef<bool(Row const&)>;

class BulkSink {
public:
    template <class... A> void add(A const&... args)
    {
        std::array<Argument, sizeof...(A)> const list{Argument(args)...};
        put(list);
    }

protected:
    ~BulkSink() = default;
    virtual void put(std::span<Argument const> row) = 0;
};

// Calls once, from any thread, when what was committed is on the disk: false when the disk refused, and what
// was committed since its last sync is unknown.
using WhenKept = std::function<void(std::function<void(bool is_kept)>)>;

// Used by one thread at a time. SQL has `?` for each argument, in both engines.
class Connection {
public:
    Connection() = default;
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;
    virtual ~Connection() = default;

    // Answers the number of rows changed.
    template <class... A> std::int64_t run(std::string_view sql, A const&... args)
    {
        auto const skip = [](Row const&) { return true; };
        return call(sql, skip, args...);
    }
    // Runs before the next statement of the transaction or with its commit, so that it costs no wait of its
    // own. What goes wrong is thrown there.
    template <class... A> void run_later(std::string_view sql, A const&... args)
    {
        std::array<Argument, sizeof...(A)> const list{Argument(args)...};
        execute_later(sql, list);
    }
    template <class F, class... A> void each(std::string_view sql, F&& visit, A const&... args)
    {
        auto const go_on = [&](Row const& row) { return visit(row), true; };
        call(sql, go_on, args...);
    }
    template <class T, class F, class... A>
    std::vector<T> all(std::string_view sql, F&& map, A const&... args)
    {
        std::vector<T> found;
        auto const keep = [&](Row const& row) { return found.push_back(map(row)), true; };
        call(sql, keep, args...);
        return found;
    }
    // The first row, if there is one.
    template <class T, class F, class... A>
    std::optional<T> one(std::string_view sql, F&& map, A const&... args)
    {
        std::optional<T> found;
        auto const keep = [&](Row const& row) { return found.emplace(map(row)), false; };
        call(sql, keep, args...);
        return found;
    }
    // First column of the first row; 0 when there is none.
    template <class... A> std::int64_t count(std::string_view sql, A const&... args)
    {
        std::int64_t found = 0;
        auto const keep = [&](Row const& row) { return found = row.integer(0), false; };
        call(sql, keep, args...);
        return found;
    }
    // The fast path for many rows of one table, all or nothing; no other statement may run inside `fill`.
    std::int64_t bulk(std::string_view table, std::initializer_list<std::string_view> columns,
        base::FunctionRef<void(BulkSink&)> fill);
    // Several statements in one text, without arguments: for migrations.
    void script(std::string_view sql);
    // What was changed or deleted in these tables is gone from the files of the database too, as far as the
    // engine can: SQLite empties its log, PostgreSQL writes the tables anew in the order of their primary
    // keys. Outside a transaction. False when somebody was in the way: try again later.
    bool scrub(std::span<std::string_view const> tables);

    virtual Engine engine() const = 0;
    virtual base::IdSource& ids() = 0;
    // Statements run since this connection was opened; begin and commit are not counted.
    std::int64_t statements() const { return statements_; }
    // False when the connection to the server is lost: it goes out of the pool.
    virtual bool is_usable() = 0;
    // Never lend this connection again.
    void discard() { is_discarded_ = true; }
    bool is_discarded() const { return is_discarded_; }
    bool is_in_transaction() const { return depth_ > 0; }

protected:
    struct Load {
        std::string_view table;
        std::span<std::string_view const> columns;
        base::FunctionRef<void(BulkSink&)> fill;
    };
    virtual std::int64_t perform(std::string_view sql, std::span<Argument const> args, RowVisitor visit) = 0;
    virtual void perform_later(std::string_view sql, std::span<Argument const> args);
    virtual std::int64_t load(Load const& load) = 0;
    virtual void perform_script(std::string_view sql) = 0;
    virtual bool perform_scrub(std::span<std::string_view const> tables) = 0;
    virtual void begin(Access access) = 0;
    virtual void commit() = 0;
    virtual void rollback() = 0;
    // Of a transaction inside another one; the second has depth 2.
    virtual void begin_inside(int depth);
    virtual void commit_inside(int depth);
    virtual void rollback_inside(int depth);
    virtual WhenKept when_kept() = 0; // none: a commit is durable when it returns
    // A commit was written down and may not be on the disk. True when who defers sees to it.
    bool is_deferred() { return has_committed_ = is_deferring_; }
    // Somebody will ask, and has something to ask for.
    bool is_deferring() const { return is_deferring_; }
    bool has_deferred() const { return has_committed_; }
    Access access() const { return access_; }
    // The engine says that a statement went wrong.
    void note_failure() { is_failed_ = depth_ > 0; }

private:
    friend class Transaction;
    friend class Deferral;

    template <class F, class... A> std::int64_t call(std::string_view sql, F const& visit, A const&... args)
    {
        std::array<Argument, sizeof...(A)> const list{Argument(args)...};
        return execute(sql, list, visit);
    }
    std::int64_t execute(std::string_view sql, std::span<Argument const> args, RowVisitor visit);
    void execute_later(std::string_view sql, std::span<Argument const> args);
    void count_statement();

    std::int64_t statements_ = 0;
    int depth_ = 0;
    Access access_ = Access::write;
    bool is_failed_ = false;
    bool is_discarded_ = false;
    bool is_deferring_ = false, has_committed_ = false;
};

// While it lives, a commit on this connection does not wait for the disk. Who defers tells nobody what was
// done before `when_kept` said so; meanwhile the connection can be lent to the next.
class Deferral {
public:
    explicit Deferral(Connection& connection);
    Deferral(Deferral const&) = delete;
    Deferral& operator=(Deferral const&) = delete;
    ~Deferral();
    // Of the commits so far; none when there is nothing to wait for.
    WhenKept when_kept() const;

private:
    Connection& connection_;
};

// The select with a lock on its rows that others step over; SQLite has one writer at a time and needs none.
std::string with_row_lock(Connection const& connection, std::string_view select);

// Everything or nothing: rolled back unless committed. Inside another transaction it is a savepoint.
class Transaction {
public:
    explicit Transaction(Connection& connection, Access access = Access::write);
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    ~Transaction();
    void commit();

private:
    Connection& connection_;
    int depth_;
    bool is_open_ = true;
};

} // namespace db
