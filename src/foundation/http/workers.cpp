#include "workers.h"

#include <utility>

namespace http {

Workers::Workers(Limits const& limits)
    : limits_(limits)
{
    for (unsigned i = 0; i < limits_.count; ++i)
        workers_.push_back(std::make_unique<Worker>());
    for (auto const& worker : workers_)
        worker->thread = std::thread([this, &mine = *worker] { run(mine); });
}

bool Workers::submit(Job job)
{
    std::lock_guard const lock(mutex_);
    if (is_stopping_ || queue_.size() >= limits_.queue_max)
        return false;
    queue_.push_back({std::move(job), Clock::now()});
    call_one();
    return true;
}

void Workers::call_one()
{
    if (queue_.empty() || idle_.empty())
        return;
    if (running_ + called_ < limits_.at_once) {
        ++called_;
        call(Call::take);
    } else if (!is_watched_) {
        is_watched_ = true;
        call(Call::watch);
    }
}

// Who came to rest last is called first: what he works with is still near.
void Workers::call(Call call)
{
    auto& worker = *idle_.back();
    idle_.pop_back();
    worker.call = call;
    worker.wake.notify_one();
}

void Workers::stop()
{
    std::deque<Queued> dropped;
    {
        std::lock_guard const lock(mutex_);
        is_stopping_ = true;
        dropped.swap(queue_);
        for (auto const& worker : workers_)
            worker->wake.notify_one();
    }
    for (auto const& worker : workers_)
        worker->thread.join();
    workers_.clear();
}

bool Workers::may_take() const
{
    return !queue_.empty()
        && (running_ < limits_.at_once || Clock::now() - queue_.front().since >= limits_.patience);
}

void Workers::run(Worker& mine)
{
    std::unique_lock lock(mutex_);
    while (!is_stopping_) {
        if (may_take())
            do_one(lock);
        else if (queue_.empty() || is_watched_)
            rest(mine, lock);
        else
            watch(mine, lock);
    }
}

void Workers::do_one(std::unique_lock<std::mutex>& lock)
{
    auto job = std::move(queue_.front().job);
    queue_.pop_front();
    ++running_;
    call_one();
    lock.unlock();
    job();
    job = nullptr; // what it holds goes before the lock is taken
    lock.lock();
    --running_;
}

void Workers::rest(Worker& mine, std::unique_lock<std::mutex>& lock)
{
    idle_.push_back(&mine);
    mine.wake.wait(lock, [&] { return is_stopping_ || mine.call != Call::none; });
    auto const call = std::exchange(mine.call, Call::none);
    if (call == Call::take)
        --called_;
    if (call == Call::watch)
        is_watched_ = false;
}

// Until the first in line has stood there long enough.
void Workers::watch(Worker& mine, std::unique_lock<std::mutex>& lock)
{
    is_watched_ = true;
    mine.wake.wait_until(lock, queue_.front().since + limits_.patience, [&] { return is_stopping_; });
    is_watched_ = false;
}

} // namespace http
