// The fixed pool that runs the handlers, with a queue that has an end.
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace http {

// Work that keeps a processor busy goes faster when no more of it runs at once than there are processors:
// `at_once`. Some of it waits for something else instead, a lock or a disk, so whatever has stood in line for
// `patience` is taken by one more worker, up to `count`.
class Workers {
public:
    using Job = std::function<void()>; // must not throw
    struct Limits {
        unsigned count = 8, at_once = 8;
        std::size_t queue_max = 1024;
        std::chrono::milliseconds patience{5};
    };
    explicit Workers(Limits const& limits);
    Workers(Workers const&) = delete;
    Workers& operator=(Workers const&) = delete;
    ~Workers() { stop(); }

    [[nodiscard]] bool submit(Job job); // false: the queue is full
    void stop(); // waits for the running jobs; those in the queue are dropped

private:
    using Clock = std::chrono::steady_clock;
    struct Queued {
        Job job;
        Clock::time_point since;
    };
    enum class Call { none, take, watch };
    struct Worker {
        std::condition_variable wake;
        Call call = Call::none;
        std::thread thread;
    };

    void run(Worker& mine);
    void call_one();
    bool may_take() const;
    void do_one(std::unique_lock<std::mutex>& lock);
    void rest(Worker& mine, std::unique_lock<std::mutex>& lock);
    void watch(Worker& mine, std::unique_lock<std::mutex>& lock);
    void call(Call call);

    Limits limits_;
    std::mutex mutex_;
    std::deque<Queued> queue_;
    std::vector<Worker*> idle_;
    unsigned running_ = 0, called_ = 0; // called: on their way
    bool is_watched_ = false; // somebody looks after who stands in line
    bool is_stopping_ = false;
    std::vector<std::unique_ptr<Worker>> workers_;
};

} // namespace http
