#include "runner.h"

#include "attempt.h"
#include "base/fault.h"
#include "db/database.h"
#include "logging/logging.h"
#include "process.h"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <set>
#include <stop_token>
#include <thread>

namespace jobs {

namespace {

constexpr std::int64_t retry_minutes = 1;

// The mark of the process without the number of its attempt.
std::string_view process_of(std::string_view owner) { return owner.substr(0, owner.rfind('#')); }

} // namespace

class Runner::Work {
public:
    Work(Surroundings const& surroundings, Handlers handlers, Pace const& pace)
        : database_(surroundings.database)
        , clock_(surroundings.clock)
        , log_(surroundings.log)
        , handlers_(std::move(handlers))
        , pace_(pace)
        , mark_(process_mark())
    {
    }
    ~Work() { stop(); }

    void start()
    {
        is_stopping_ = false;
        for (int i = 0; i < pace_.workers; ++i) {
            threads_.emplace_back([this](std::stop_token const& stop) { work(stop); });
        }
        threads_.emplace_back([this](std::stop_token const& stop) { keep_beating(stop); });
        if (!pace_.chores.empty()) {
            threads_.emplace_back([this](std::stop_token const& stop) { keep_tidy(stop); });
        }
    }
    void stop()
    {
        is_stopping_ = true;
        threads_.clear(); // asks each to stop and waits for it
        is_stopping_ = false;
    }
    void poke()
    {
        {
            std::lock_guard const lock(mutex_);
            ++pokes_;
        }
        wake_.notify_all();
    }
    void order_daily()
    {
        auto const now = clock_.now();
        auto const hour = moment::local_time(now).hour;
        for (auto const& daily : pace_.daily)
            if (hour >= daily.hour
                && enqueue_for_day(*database_.lease(), daily.kind, moment::local_date(now), now))
                poke();
    }
    // One that goes wrong is tried again at the next beat, and keeps none of the others.
    void do_chores()
    {
        for (auto const& [name, chore] : pace_.chores) {
            try {
                chore(*database_.lease(), clock_.now());
            } catch (std::exception const& error) {
                log_.error("chore_fault", {{"chore", name}, {"what", error.what()}});
            }
        }
    }
    bool run_next()
    {
        auto claimed = next_claim();
        if (!claimed) {
            return false;
        }
        Attempt attempt(std::move(*claimed), clock_, is_stopping_);
        enter(attempt);
        perform(attempt);
        leave(attempt);
        return true;
    }

private:
    std::optional<Claim> next_claim()
    {
        auto const lease = database_.lease();
        release_gone(*lease, [](std::string_view owner) { return is_gone(process_of(owner)); });
        auto const now = clock_.now();
        return claim(
            *lease, {fmt::format("{}#{}", mark_, ++attempts_), now, now.plus_ms(-pace_.lost_after.count())});
    }
    void perform(Attempt& attempt)
    {
        auto const& job = attempt.claim().job;
        log_.info("job_started", {{"job", job.id.text()}, {"kind", job.kind}, {"attempt", job.attempts}});
        try {
            conclude(attempt, outcome_of(attempt));
        } catch (std::exception const& error) {
            log_.error("job_fault", {{"job", job.id.text()}, {"kind", job.kind}, {"what", error.what()}});
            try_again(attempt, error.what());
        }
    }
    Outcome outcome_of(Attempt& attempt)
    {
        auto const& job = attempt.claim().job;
        auto const handler = handlers_.find(job.kind);
        if (handler == handlers_.end()) {
            return base::refuse(Failure{fmt::format("nobody knows how to do \"{}\"", job.kind)});
        }
        if (job.attempts > pace_.attempts_max) {
            return base::refuse(Failure{"the server stopped each time this was tried"});
        }
        if (attempt.claim().is_stop_asked && attempt.must_stop()) {
            return {};
        }
        return handler->second(*database_.lease(), job, attempt);
    }
    void conclude(Attempt const& attempt, Outcome const& outcome)
    {
        auto const now = clock_.now();
        auto const lease = database_.lease();
        if (!outcome) {
            return end(*lease, attempt, {State::failed, outcome.error().reason, now});
        }
        if (attempt.was_told_to_cancel()) {
            return end(*lease, attempt, {State::cancelled, "", now});
        }
        if (attempt.was_told_to_pause()) {
            log_.info("job_paused", {{"job", attempt.claim().job.id.text()}});
            return give_back(*lease, attempt.claim(), {0, "", now});
        }
        end(*lease, attempt, {State::done, "", now});
    }
    void end(db::Connection& connection, Attempt const& attempt, Ending const& ending)
    {
        finish(connection, attempt.claim(), ending);
        auto const& job = attempt.claim().job;
        log_.info("job_ended",
            {{"job", job.id.text()}, {"kind", job.kind},
                {"as",
                    ending.state == State::done         ? "done"
                        : ending.state == State::failed ? "failed"
                                                        : "cancelled"}});
    }
    // The database itself may be what went wrong; then the job is found again when its heartbeat is old.
    void try_again(Attempt const& attempt, std::string const& reason)
    {
        auto const now = clock_.now();
        try {
            auto const lease = database_.lease();
            auto const tried = status(*lease, attempt.claim().job.id).value_or(attempt.claim().job).attempts;
            if (tried >= pace_.attempts_max) {
                return end(*lease, attempt, {State::failed, reason, now});
            }
            give_back(*lease, attempt.claim(), {tried, reason, now.plus_minutes(retry_minutes * tried)});
        } catch (base::Fault const& fault) {
            log_.error(
                "job_not_given_back", {{"job", attempt.claim().job.id.text()}, {"what", fault.what()}});
        }
    }

    void work(std::stop_token const& stop)
    {
        while (!stop.stop_requested()) {
            auto const seen = pokes_seen();
            if (!runs_one_safely()) {
                rest(stop, pace_.poll, seen);
            }
        }
    }
    bool runs_one_safely()
    {
        try {
            return run_next();
        } catch (std::exception const& error) {
            log_.error("jobs_fault", {{"what", error.what()}});
            return false;
        }
    }
    void keep_beating(std::stop_token const& stop)
    {
        while (!stop.stop_requested()) {
            order_daily_safely();
            rest(stop, pace_.heartbeat, std::nullopt);
            beat_all();
        }
    }
    void keep_tidy(std::stop_token const& stop)
    {
        while (!stop.stop_requested()) {
            do_chores();
            rest(stop, pace_.beat, std::nullopt);
        }
    }
    void order_daily_safely()
    {
        try {
            order_daily();
        } catch (std::exception const& error) {
            log_.error("jobs_fault", {{"what", error.what()}});
        }
    }
    void beat_all()
    {
        std::lock_guard const lock(running_mutex_);
        try {
            for (auto* attempt : running_) {
                attempt->beat(*database_.lease());
            }
        } catch (std::exception const& error) {
            log_.warning("job_heartbeat_missed", {{"what", error.what()}});
        }
    }
    // Until the time is over, the stop, or a poke after the number seen.
    void rest(std::stop_token const& stop, std::chrono::milliseconds time, std::optional<std::uint64_t> seen)
    {
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, stop, time, [&] { return seen && pokes_ != *seen; });
    }
    std::uint64_t pokes_seen()
    {
        std::lock_guard const lock(mutex_);
        return pokes_;
    }
    void enter(Attempt& attempt)
    {
        std::lock_guard const lock(running_mutex_);
        running_.insert(&attempt);
    }
    void leave(Attempt& attempt)
    {
        std::lock_guard const lock(running_mutex_);
        running_.erase(&attempt);
    }

    db::Database& database_;
    moment::Clock const& clock_;
    logging::Log& log_;
    Handlers handlers_;
    Pace pace_;
    std::string mark_;
    std::atomic<std::uint64_t> attempts_{0};
    std::atomic<bool> is_stopping_{false};
    std::mutex mutex_, running_mutex_;
    std::condition_variable_any wake_;
    std::uint64_t pokes_ = 0;
    std::set<Attempt*> running_;
    std::vector<std::jthread> threads_; // last: they use all above
};

Runner::Runner(Surroundings const& surroundings, Handlers handlers, Pace const& pace)
    : work_(std::make_unique<Work>(surroundings, std::move(handlers), pace))
{
}

Runner::~Runner() = default;

void Runner::start() { work_->start(); }
void Runner::stop() { work_->stop(); }
void Runner::poke() { work_->poke(); }
void Runner::order_daily() { work_->order_daily(); }
void Runner::do_chores() { work_->do_chores(); }
bool Runner::run_next() { return work_->run_next(); }

void Runner::run_all()
{
    while (run_next()) { }
}

} // namespace jobs
