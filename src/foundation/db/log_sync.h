// Makes what SQLite committed safe against a power cut, with one sync of the disk for all who wait at that
// moment.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace db {

// The disk is slow (0.2 to 5 ms) and serves one sync at a time, so those who come meanwhile share the next
// one.
class SharedSync {
public:
    explicit SharedSync(std::function<void()> sync);
    // Returns when a sync that began after this call has ended. A Fault when the disk refused: what was
    // written since is then unknown, so every later call is a Fault too, until the program starts again.
    void wait();

private:
    void run(std::unique_lock<std::mutex>& lock);

    std::function<void()> sync_;
    std::mutex mutex_;
    std::condition_variable ended_;
    std::uint64_t begun_ = 0, done_ = 0;
    bool is_running_ = false, has_failed_ = false;
};

// The write-ahead log beside a database file. A commit with `synchronous = normal` is in it, and not on the
// disk yet.
class LogFile {
public:
    explicit LogFile(std::string_view database);
    void sync();

private:
    std::string log_, folder_;
    std::uint64_t inode_ = 0; // of the log whose name is on the disk too
};

} // namespace db
