// For tests: a small server on this machine that answers what a test tells it to, over a real connection.
#pragma once
#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace outgoing::testing {

struct Told {
    int status = 200;
    std::string body;
    int after_ms = 0; // how long it thinks
};

class LocalServer {
public:
    // `answer` is given the path with its query, and is called in another thread, one call at a time.
    explicit LocalServer(std::function<Told(std::string const& path)> answer);
    LocalServer(LocalServer const&) = delete;
    LocalServer& operator=(LocalServer const&) = delete;
    ~LocalServer();

    std::string url() const; // "http://127.0.0.1:4711"
    std::vector<std::string> asked() const; // the paths so far
    void stop(); // from here on nobody answers

private:
    void run();
    void answer_one(int connection);

    std::function<Told(std::string const& path)> answer_;
    int socket_ = -1;
    int port_ = 0;
    std::atomic<bool> stopping_ = false;
    mutable std::mutex lock_;
    std::vector<std::string> asked_;
    std::thread thread_;
};

} // namespace outgoing::testing
