// Sends what stands in the outbox by SMTP; several processes may do so at once without sending anything
// twice.
#pragma once
#include "mail/mail.h"

#include <chrono>
#include <memory>

namespace db {
class Database;
}
namespace logging {
class Log;
}

namespace mail {

struct Post {
    std::string smtp_url; // "smtp://host:587" or "smtps://user:password@host"; empty: nothing is sent
    Address from;
    int attempts_max = 14; // about a day and a half
};

struct Sent {
    int sent = 0;
    int to_retry = 0;
    int failed = 0;
};

class Sender {
public:
    Sender(db::Database& database, moment::Clock const& clock, logging::Log& log, Post post);
    ~Sender(); // stops
    Sender(Sender const&) = delete;
    Sender& operator=(Sender const&) = delete;

    // Sends what is due, over one connection.
    Sent send_due(int messages_max);
    // Looks in the outbox from a thread of its own; does nothing without a mail server.
    void start(std::chrono::milliseconds interval);
    void stop();

private:
    class Work;
    std::unique_ptr<Work> work_;
};

// 1 minute, then 2, 4 ... up to 6 hours.
std::chrono::minutes delay_after(int attempts);

} // namespace mail
