// A mail server for tests: it speaks SMTP on a free port of this machine and keeps what it is given.
#pragma once
#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace testing {

struct Received {
    std::string from, to;
    std::string content; // as it came, without the doubled dots
};

class SmtpSink {
public:
    SmtpSink();
    ~SmtpSink();
    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
    std::vector<Received> received() const;
    int connections() const { return connections_; }
    // The answer to RCPT for this address, such as "550 no such person".
    void answer(std::string const& address, std::string const& line);

private:
    void serve();
    void talk(int socket);
    void keep(Received const& message);
    std::string answer_to(std::string const& line, Received& message);
    std::string receiver_answer(std::string const& address);

    int listener_ = -1;
    int port_ = 0;
    std::atomic<int> connections_{0};
    mutable std::mutex mutex_;
    std::vector<Received> received_;
    std::map<std::string, std::string> answers_;
    std::vector<std::jthread> talks_;
    std::jthread server_;
};

} // namespace testing
