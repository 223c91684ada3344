// Work that takes longer than a page may: kept in the database, with progress that a person can watch and
// stop, and taken up again where it was when the process that did it is gone.
#pragma once
#include "base/id.h"
#include "moment/moment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace jobs {

using JobId = base::Id<struct JobTag>;

enum class State { queued, running, done, failed, cancelled };

struct Job {
    JobId id;
    std::string kind;
    std::string payload; // JSON, as the room that made it wrote it
    std::int64_t scope = 0; // whose it is: the id of something of the room's own; 0 is nobody's
    State state = State::queued;
    int attempts = 0;
    std::int64_t done = 0;
    std::int64_t total = 0; // 0 while it is not known
    std::string note; // the last words of the handler
    std::string reason; // why it failed
    moment::Instant created, finished;
};

struct Order {
    std::string kind;
    std::string payload;
    std::int64_t scope = 0;
};

// In the caller's transaction: no job without what it is about.
JobId enqueue(db::Connection& connection, Order const& order, moment::Instant now);
// Work of which there is one a day, whichever process comes first; false when it was ordered for this day or
// a later one.
bool enqueue_for_day(
    db::Connection& connection, std::string_view kind, moment::Date day, moment::Instant now);
std::optional<Job> status(db::Connection& connection, JobId id);
// The newest first.
std::vector<Job> of_scope(db::Connection& connection, std::int64_t scope, std::int64_t jobs_max);
// A queued job is cancelled at once; a running one is told to stop and does so at its next step.
void cancel(db::Connection& connection, JobId id, moment::Instant now);
// Finished jobs older than this are forgotten; the answer is how many.
std::int64_t forget_finished(db::Connection& connection, moment::Instant before);

inline bool is_over(State state) { return state != State::queued && state != State::running; }

} // namespace jobs
