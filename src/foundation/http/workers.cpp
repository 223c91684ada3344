#include "workers.h"

#include <utility>

namespace http {

Workers::Workers(unsigned count, std::size_t queue_max)
    : queue_max_(queue_max)
{
    for (unsigned i = 0; i < count; ++i)
        threads_.emplace_back([this] { run(); });
}

bool Workers::submit(Job job)
{
    {
        std::lock_guard const lock(mutex_);
        if (stopping_ || queue_.size() >= queue_max_)
            return false;
        queue_.push_back(std::move(job));
    }
    wake_.notify_one();
    return true;
}

void Workers::stop()
{
    std::deque<Job> dropped;
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
        dropped.swap(queue_);
    }
    wake_.notify_all();
    for (auto& thread : threads_)
        thread.join();
    threads_.clear();
}

void Workers::run()
{
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
        if (stopping_)
            return;
        auto job = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        job();
        job = nullptr; // what it holds goes before the lock is taken
        lock.lock();
    }
}

} // namespace http
