// The fixed pool that runs the handlers, with a queue that has an end.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace http {

class Workers {
public:
    using Job = std::function<void()>; // must not throw

    Workers(unsigned count, std::size_t queue_max);
    Workers(Workers const&) = delete;
    Workers& operator=(Workers const&) = delete;
    ~Workers() { stop(); }

    [[nodiscard]] bool submit(Job job); // false: the queue is full
    void stop(); // waits for the running jobs; those in the queue are dropped

private:
    void run();

    std::size_t queue_max_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> queue_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace http
