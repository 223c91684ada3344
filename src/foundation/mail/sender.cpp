#include "sender.h"

#include "db/database.h"
#include "logging/logging.h"
#include "smtp.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace mail {

namespace {

constexpr std::int64_t claim_minutes_max = 10; // longer than a message may take
constexpr int batch_max = 1'000;

} // namespace

class Sender::Work {
public:
    Work(db::Database& database, moment::Clock const& clock, logging::Log& log, Post post)
        : database_(database)
        , clock_(clock)
        , log_(log)
        , post_(std::move(post))
        , smtp_(post_.smtp_url, post_.from)
    {
    }
    Sent send_due(int messages_max, std::stop_token const& stop)
    {
        Sent sent;
        std::lock_guard const lock(sending_); // the connection to the mail server is for one at a time
        for (int i = 0; i < messages_max && !post_.smtp_url.empty() && !stop.stop_requested(); ++i) {
            if (!send_next(sent)) {
                break;
            }
        }
        if (sent.sent + sent.to_retry + sent.failed > 0) {
            log_.info(
                "mail_sent", {{"sent", sent.sent}, {"to_retry", sent.to_retry}, {"failed", sent.failed}});
        }
        return sent;
    }
    void start(std::chrono::milliseconds interval)
    {
        if (!post_.smtp_url.empty()) {
            thread_ = std::jthread([this, interval](std::stop_token const& stop) { run(stop, interval); });
        }
    }
    void stop() { thread_ = std::jthread(); }

private:
    // Answers whether it makes sense to go on with the next one.
    bool send_next(Sent& sent)
    {
        auto const now = clock_.now();
        auto const claimed = claim(*database_.lease(), now, now.plus_minutes(-claim_minutes_max));
        if (!claimed) {
            return false;
        }
        auto const answer = smtp_.send(*claimed);
        record(*claimed, answer, sent);
        return answer.delivery != Delivery::server_away;
    }
    void record(Claimed const& claimed, Answer const& answer, Sent& sent)
    {
        auto const lease = database_.lease();
        if (answer.delivery == Delivery::accepted) {
            ++sent.sent;
            return mark_sent(*lease, claimed.id, clock_.now());
        }
        log_.warning("mail_not_sent", {{"id", claimed.id.text()}, {"attempt", claimed.attempts}});
        if (answer.delivery == Delivery::refused || claimed.attempts >= post_.attempts_max) {
            ++sent.failed;
            return mark_failed(*lease, claimed.id, answer.reason);
        }
        ++sent.to_retry;
        auto const until = clock_.now().plus_minutes(delay_after(claimed.attempts).count());
        mark_postponed(*lease, {claimed.id, answer.reason, until});
    }
    void run(std::stop_token const& stop, std::chrono::milliseconds interval)
    {
        while (!stop.stop_requested()) {
            try {
                send_due(batch_max, stop);
            } catch (std::exception const& error) {
                log_.error("mail_fault", {{"what", error.what()}});
            }
            std::unique_lock lock(waiting_);
            wake_.wait_for(lock, stop, interval, [] { return false; });
        }
    }

    db::Database& database_;
    moment::Clock const& clock_;
    logging::Log& log_;
    Post post_;
    Smtp smtp_;
    std::mutex sending_, waiting_;
    std::condition_variable_any wake_;
    std::jthread thread_; // last: it uses all above
};

Sender::Sender(db::Database& database, moment::Clock const& clock, logging::Log& log, Post post)
    : work_(std::make_unique<Work>(database, clock, log, std::move(post)))
{
}

Sender::~Sender() = default;

Sent Sender::send_due(int messages_max) { return work_->send_due(messages_max, {}); }
void Sender::start(std::chrono::milliseconds interval) { work_->start(interval); }
void Sender::stop() { work_->stop(); }

std::chrono::minutes delay_after(int attempts)
{
    constexpr int doublings_max = 9;
    int const doublings = std::clamp(attempts - 1, 0, doublings_max);
    return std::min(std::chrono::minutes(1 << doublings), std::chrono::minutes(360));
}

} // namespace mail
