// The statements on the table of jobs that only the runner needs. The owner of a running job is one attempt
// of one process; who is no longer the owner changes nothing.
#pragma once
#include "jobs.h"

#include "base/function_ref.h"

namespace jobs {

struct Claim {
    Job job;
    std::string owner;
    bool is_stop_asked = false;
};

struct Claiming {
    std::string owner;
    moment::Instant now;
    moment::Instant lost_before; // a heartbeat older than this is of a process that is gone
};
std::optional<Claim> claim(db::Connection& connection, Claiming const& claiming);
// Jobs whose owner is gone go back to the queue.
void release_gone(db::Connection& connection, base::FunctionRef<bool(std::string_view owner)> is_gone);

struct Step {
    std::int64_t steps = 0;
    std::string_view note;
    moment::Instant now;
};
struct Advanced {
    std::int64_t done = 0;
    bool is_stop_asked = false;
};
// Empty when the job is another's by now.
std::optional<Advanced> advance(db::Connection& connection, Claim const& claim, Step const& step);
bool set_total(db::Connection& connection, Claim const& claim, std::int64_t total);
// Answers whether somebody asked the job to stop.
bool beat(db::Connection& connection, Claim const& claim, moment::Instant now);

struct Ending {
    State state = State::done;
    std::string reason;
    moment::Instant now;
};
void finish(db::Connection& connection, Claim const& claim, Ending const& ending);
// Back to the queue with its progress; `attempts` is what counts as tried already.
struct Return {
    int attempts = 0;
    std::string reason;
    moment::Instant not_before;
};
void give_back(db::Connection& connection, Claim const& claim, Return const& back);

} // namespace jobs
