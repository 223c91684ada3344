// Makes durable what PostgreSQL committed without waiting for its disk.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

struct pg_conn;

namespace db {

// A connection of its own commits something small and waits for it: the server's log goes to the disk in
// order, so that everything that was committed before is there as well. A server that crashed lost what was
// not there yet, and every connection with it: `line` tells whether this one is still the same. A pooler that
// would keep it through a crash has no process of its own, and gets no line.
class ServerFlush {
public:
    explicit ServerFlush(std::string_view url);
    ServerFlush(ServerFlush const&) = delete;
    ServerFlush& operator=(ServerFlush const&) = delete;
    ~ServerFlush();

    // The connection there is, by number; made when there is none. 0 when none can be had, or somebody is
    // busy with it: wait as usual.
    std::uint64_t line();
    // What was committed in the time of this line and before this call is on the disk. A Fault when the line
    // was lost: then that is unknown.
    void run();
    // The server may have been started anew: a line that was ended is let go.
    void look();
    bool is_line(std::uint64_t line) const { return line_ == line; }

private:
    struct End {
        void operator()(pg_conn* connection) const;
    };

    void connect();
    void flush();
    void hang_up();

    std::string url_;
    bool is_one_server_; // of several hosts one may vouch for what another committed
    std::mutex mutex_;
    std::unique_ptr<pg_conn, End> connection_;
    std::atomic<std::uint64_t> line_ = 0;
    std::uint64_t lines_ = 0;
    std::chrono::steady_clock::time_point not_before_;
};

} // namespace db
