#include "log_sync.h"

#include <cerrno>
#include <cstring>
#include <exception>
#include <filesystem>
#include <limits>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fault.h"

namespace db {
namespace {

constexpr auto never_again = std::numeric_limits<std::uint64_t>::max();

// Opened for each sync: a log that was removed and made again would leave an old descriptor pointing at
// nothing.
class OpenFile {
public:
    OpenFile(std::string const& path, int flags)
        : path_(path)
        , descriptor_(::open(path.c_str(), flags | O_RDONLY | O_CLOEXEC))
    {
        if (descriptor_ < 0)
            fail("open");
    }
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;
    ~OpenFile() { ::close(descriptor_); }

    void sync_content() const
    {
        if (::fdatasync(descriptor_) != 0)
            fail("sync");
    }
    void sync_names() const
    {
        if (::fsync(descriptor_) != 0)
            fail("sync");
    }
    std::uint64_t inode() const
    {
        struct stat found { };
        if (::fstat(descriptor_, &found) != 0)
            fail("look at");
        return found.st_ino;
    }

private:
    [[noreturn]] void fail(std::string_view what) const
    {
        throw base::Fault(fmt::format("db: cannot {} {}: {}", what, path_, std::strerror(errno)));
    }

    std::string const& path_;
    int descriptor_;
};

} // namespace

SharedSync::SharedSync(std::function<void()> sync, Failure failure)
    : sync_(std::move(sync))
    , failure_(failure)
{
}

void SharedSync::wait()
{
    std::unique_lock lock(mutex_);
    auto const wanted = begun_ + 1; // one that runs already may have missed the last commit
    while (failed_ < wanted && done_ < wanted)
        if (is_running_)
            ended_.wait(lock);
        else
            run(lock);
    if (failed_ >= wanted)
        throw base::Fault("db: the disk did not keep what was written; look at the disk, then start again");
}

void SharedSync::run(std::unique_lock<std::mutex>& lock)
{
    struct Ended {
        SharedSync& all;
        std::unique_lock<std::mutex>& lock;
        std::uint64_t number;
        bool is_well = false;
        ~Ended()
        {
            lock.lock();
            all.is_running_ = false;
            all.done_ = number;
            if (!is_well)
                all.failed_ = all.failure_ == Failure::lasts ? never_again : number;
            all.ended_.notify_all();
        }
    };
    is_running_ = true;
    Ended ended{*this, lock, ++begun_};
    lock.unlock();
    sync_();
    ended.is_well = true;
}

KeptLater::KeptLater(SharedSync& sync, std::chrono::microseconds moment)
    : sync_(sync)
    , moment_(moment)
{
}

KeptLater::~KeptLater()
{
    {
        std::lock_guard const lock(mutex_);
        is_ending_ = true;
    }
    asked_.notify_one();
    if (thread_.joinable())
        thread_.join();
}

// The first who asks starts the thread; where none can be had, who asks waits himself.
void KeptLater::tell(Told told)
{
    std::unique_lock lock(mutex_);
    try {
        if (!thread_.joinable())
            thread_ = std::thread([this] { run(); });
    } catch (std::system_error const&) {
        lock.unlock();
        return told(is_kept());
    }
    waiting_.push_back(std::move(told));
    if (waiting_.size() == 1) // else the thread knows, or is at the disk
        asked_.notify_one();
}

bool KeptLater::is_kept()
{
    try {
        sync_.wait();
        return true;
    } catch (std::exception const&) { // the disk: who waits tells it
        return false;
    }
}

// In a crowd the next ones come in a moment, and one sync serves them all; who is alone goes at once.
void KeptLater::gather(std::unique_lock<std::mutex>& lock)
{
    if (is_crowd_ && !is_ending_) {
        lock.unlock();
        std::this_thread::sleep_for(moment_);
        lock.lock();
    }
    is_crowd_ = waiting_.size() > 1;
}

void KeptLater::run()
{
    std::unique_lock lock(mutex_);
    while (true) {
        asked_.wait(lock, [this] { return is_ending_ || !waiting_.empty(); });
        if (waiting_.empty())
            return;
        gather(lock);
        auto const all = std::exchange(waiting_, {});
        lock.unlock();
        bool const is_well = is_kept();
        for (auto const& told : all)
            told(is_well);
        lock.lock();
    }
}

LogFile::LogFile(std::string_view database)
    : database_(database)
    , log_(std::string(database) + "-wal")
    , folder_(std::filesystem::path(log_).parent_path())
{
    if (folder_.empty())
        folder_ = ".";
}

// The last connection that closes moves the log into the database and removes it.
void LogFile::sync()
{
    if (!std::filesystem::exists(log_) && std::filesystem::exists(database_))
        return OpenFile(database_, 0).sync_content();
    OpenFile const log(log_, 0);
    log.sync_content();
    if (auto const inode = log.inode(); inode != inode_) {
        OpenFile(folder_, O_DIRECTORY).sync_names();
        inode_ = inode;
    }
}

} // namespace db
