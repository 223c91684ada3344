// The two engines behind Connection, and what the connections of one database share.
#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "database.h"
#include "log_sync.h"
#include "postgresql_flush.h"

namespace db {

// SQLite has one writer; waiting here is orderly, waiting in SQLite is a lottery that ends in BUSY.
// (A std::timed_mutex would do, but the thread sanitizer of GCC 12 does not see it being locked.)
class Writer {
public:
    bool try_lock_for(std::chrono::milliseconds wait)
    {
        std::unique_lock lock(mutex_);
        bool const is_free = freed_.wait_for(lock, wait, [&] { return !is_taken_; });
        is_taken_ = true;
        return is_free;
    }
    void unlock()
    {
        std::lock_guard const lock(mutex_);
        is_taken_ = false;
        freed_.notify_one();
    }

private:
    std::mutex mutex_;
    std::condition_variable freed_;
    bool is_taken_ = false;
};

// What a sync costs: of a file on the disk, and of a server with a trip there and back.
constexpr std::chrono::microseconds file_moment{400}, server_moment{1500};

struct Shared {
    Shared(base::IdSource& source, std::string_view where, Engine engine)
        : ids(source)
        , log(where)
        , flush(where)
        , log_sync(engine == Engine::sqlite ? SharedSync([this] { log.sync(); }, Failure::lasts)
                                            : SharedSync([this] { flush.run(); }, Failure::passes))
        , kept_later(log_sync, engine == Engine::sqlite ? file_moment : server_moment)
    {
    }

    base::IdSource& ids;
    std::atomic<std::int64_t> statements = 0;
    Writer writer;
    LogFile log; // of SQLite
    ServerFlush flush; // of PostgreSQL
    SharedSync log_sync;
    KeptLater kept_later;
};

// A runaway program that builds its SQL from values would fill memory; rooms have far fewer statements.
constexpr std::size_t cached_statements_max = 1000;

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class T> using StatementCache = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

template <class... F> struct Overloaded : F... {
    using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>; // clang needs it said

// The statement and the columns of a bulk load.
std::string insert_statement(std::string_view table, std::span<std::string_view const> columns);
std::string column_list(std::span<std::string_view const> columns);
// Both engines refuse the same texts: PostgreSQL cannot hold a zero byte.
void check_text(std::string_view text, std::string_view sql);

std::unique_ptr<Connection> open_sqlite(std::string const& path, Shared& shared, Durability durability);
std::unique_ptr<Connection> open_postgresql(std::string const& url, Shared& shared);

} // namespace db
