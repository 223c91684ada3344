// Makes what was committed safe against a power cut, with one sync of the disk for all who wait at that
// moment.
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace db {

// After a disk that refused, what was written since is unknown for good. A server that was away may come
// back.
enum class Failure { lasts, passes };

// The disk is slow (0.2 to 5 ms) and serves one sync at a time, so those who come meanwhile share the next
// one.
class SharedSync {
public:
    SharedSync(std::function<void()> sync, Failure failure);
    // Returns when a sync that began after this call has ended. A Fault when it failed: what was written
    // since is then unknown. Where a failure lasts, every later call is a Fault too, until the program starts
    // again.
    void wait();

private:
    void run(std::unique_lock<std::mutex>& lock);

    std::function<void()> sync_;
    std::mutex mutex_;
    std::condition_variable ended_;
    std::uint64_t begun_ = 0, done_ = 0, failed_ = 0; // the newest that failed
    Failure failure_;
    bool is_running_ = false;
};

// Waits for those who have other things to do, in a thread of its own that begins when it is first asked.
class KeptLater {
public:
    using Told = std::function<void(bool is_kept)>; // must not throw

    // In a crowd a sync waits this long for those who come next.
    KeptLater(SharedSync& sync, std::chrono::microseconds moment);
    KeptLater(KeptLater const&) = delete;
    KeptLater& operator=(KeptLater const&) = delete;
    ~KeptLater(); // everybody is told first

    // Tells, in its thread, when a sync that began after this call has ended.
    void tell(Told told);

private:
    void run();
    bool is_kept();
    void gather(std::unique_lock<std::mutex>& lock);

    SharedSync& sync_;
    std::chrono::microseconds moment_;
    std::mutex mutex_;
    std::condition_variable asked_;
    std::vector<Told> waiting_;
    bool is_ending_ = false;
    bool is_crowd_ = false; // the last sync served more than one
    std::thread thread_;
};

// The write-ahead log beside a database file. A commit with `synchronous = normal` is in it, and not on the
// disk yet.
class LogFile {
public:
    explicit LogFile(std::string_view database);
    void sync();

private:
    std::string database_, log_, folder_;
    std::uint64_t inode_ = 0; // of the log whose name is on the disk too
};

} // namespace db
