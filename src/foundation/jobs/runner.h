// The threads that do jobs. Any number of processes may run them on one database; a job is done by one at a
// time.
#pragma once
#include "base/result.h"
#include "jobs/jobs.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace db {
class Database;
}
namespace logging {
class Log;
}

namespace jobs {

// What a handler sees of its job. Progress is what makes a job resumable: write each step and its advance in
// one transaction, and begin at done().
class Progress {
public:
    virtual ~Progress() = default;
    // The steps that earlier attempts finished; the work begins after these.
    virtual std::int64_t done() const = 0;
    virtual void expect(db::Connection& connection, std::int64_t total) = 0;
    // Faults when this process was held for dead and the job is another's by now: then the transaction rolls
    // back.
    virtual void advance(db::Connection& connection, std::int64_t steps, std::string_view note) = 0;
    // Somebody cancelled, or the server stops: return at once; what is advanced stays.
    virtual bool must_stop() = 0;
};

// The work can never succeed: the reason is for the person who waits, and nothing is tried again.
struct Failure {
    std::string reason;
};
using Outcome = base::Result<void, Failure>;
// A base::Fault out of it is tried again, a few times.
using Handler = std::function<Outcome(db::Connection&, Job const&, Progress&)>;
using Handlers = std::map<std::string, Handler, std::less<>>;

// A job that comes every day from this hour on, in Dutch civil time; missed days are not made up for.
struct Daily {
    std::string kind;
    int hour = 3;
};

// Short work without a line in the list of jobs, at a beat that nothing sets off: its moments tell of nobody.
// Every process does it, so it may be done by two at once.
using Chore = std::function<void(db::Connection&, moment::Instant now)>;

struct Pace {
    int workers = 1;
    int attempts_max = 3;
    std::chrono::milliseconds poll{500};
    std::chrono::milliseconds heartbeat{5'000};
    std::chrono::milliseconds lost_after{
        30'000}; // a job without heartbeat for so long is taken up by another
    std::vector<Daily> daily = {};
    std::map<std::string, Chore, std::less<>> chores = {};
    std::chrono::milliseconds beat{60'000}; // of the chores
};

class Runner {
public:
    struct Surroundings {
        db::Database& database;
        moment::Clock const& clock;
        logging::Log& log;
    };
    Runner(Surroundings const& surroundings, Handlers handlers, Pace const& pace);
    ~Runner(); // stops
    Runner(Runner const&) = delete;
    Runner& operator=(Runner const&) = delete;

    void start();
    // Running handlers are told to stop; their jobs go back to the queue with their progress.
    void stop();
    // Something was enqueued: look now.
    void poke();
    // Orders the jobs of this day that are due; a started runner does so by itself.
    void order_daily();
    // Does every chore in this thread; a started runner does so by itself.
    void do_chores();
    // Does one job in this thread, for tests and the demo; false when there is none.
    bool run_next();
    // Does jobs in this thread until there is none.
    void run_all();

private:
    class Work;
    std::unique_ptr<Work> work_;
};

} // namespace jobs
