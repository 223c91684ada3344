#include "jobs.h"

#include "base/fault.h"
#include "db/database.h"
#include "jobs/tables.h"
#include "logging/logging.h"
#include "process.h"
#include "runner.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace {

using std::chrono::milliseconds;

constexpr std::int64_t owner_scope = 77;

// A database with a runner on it.
struct Workshop {
    explicit Workshop(db::Database& data)
        : database(data)
    {
    }
    jobs::JobId put(std::string_view kind)
    {
        return jobs::enqueue(*database.lease(), {std::string(kind), "{\"a\":1}", owner_scope}, clock.now());
    }
    jobs::Job job(jobs::JobId id) { return jobs::status(*database.lease(), id).value(); }
    jobs::Runner runner(jobs::Handler handler, jobs::Pace pace = {})
    {
        return jobs::Runner({database, clock, log}, {{"work", std::move(handler)}}, pace);
    }
    void wait_minutes(std::int64_t minutes) { clock.set(clock.now().plus_minutes(minutes)); }

    db::Database& database;
    moment::FixedClock clock = testing::fixed_clock();
    logging::KeptLines lines;
    logging::Log log{lines};
};

template <class F> void in_workshop(F test)
{
    testing::for_each_database({jobs::tables()}, [&test](db::Database& database) {
        Workshop workshop(database);
        test(workshop);
    });
}

jobs::Outcome three_steps(db::Connection& connection, jobs::Job const&, jobs::Progress& progress)
{
    progress.expect(connection, 3);
    while (progress.done() < 3 && !progress.must_stop()) {
        progress.advance(connection, 1, "a step");
    }
    return {};
}

template <class Condition> bool holds_soon(Condition condition)
{
    for (int i = 0; i < 4'000 && !condition(); ++i) {
        std::this_thread::sleep_for(milliseconds(5));
    }
    return condition();
}

} // namespace

TEST_CASE("a job is queued, done, and shows how far it came")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("work");
        CHECK(workshop.job(id).state == jobs::State::queued);
        auto runner = workshop.runner(three_steps);
        CHECK(runner.run_next());
        CHECK_FALSE(runner.run_next());
        auto const job = workshop.job(id);
        CHECK(job.state == jobs::State::done);
        CHECK(job.done == 3);
        CHECK(job.total == 3);
        CHECK(job.note == "a step");
        CHECK(job.payload == "{\"a\":1}");
        CHECK(job.finished == workshop.clock.now());
    });
}

TEST_CASE("jobs are found by whose they are, the newest first")
{
    testing::for_each_engine({jobs::tables()}, [](db::Connection& connection) {
        auto const first = jobs::enqueue(connection, {"a", "", owner_scope}, testing::now());
        auto const second = jobs::enqueue(connection, {"b", "", owner_scope}, testing::now());
        jobs::enqueue(connection, {"c", "", 1}, testing::now());
        auto const found = jobs::of_scope(connection, owner_scope, 10);
        REQUIRE(found.size() == 2);
        CHECK(found[0].id == second);
        CHECK(found[1].id == first);
    });
}

TEST_CASE("a failure is final and keeps its reason")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("work");
        workshop
            .runner([](auto&, auto const&, auto&) -> jobs::Outcome {
                return base::refuse(jobs::Failure{"The file has no columns."});
            })
            .run_all();
        CHECK(workshop.job(id).state == jobs::State::failed);
        CHECK(workshop.job(id).reason == "The file has no columns.");
        CHECK(workshop.job(id).attempts == 1);
    });
}

TEST_CASE("a fault is tried again a few times, later each time")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("work");
        auto runner = workshop.runner(
            [](auto&, auto const&, auto&) -> jobs::Outcome { throw base::Fault("disk full"); });
        CHECK(runner.run_next());
        CHECK_FALSE(runner.run_next());
        workshop.wait_minutes(1);
        CHECK(runner.run_next());
        workshop.wait_minutes(2);
        CHECK(workshop.job(id).state == jobs::State::queued);
        CHECK(runner.run_next());
        CHECK(workshop.job(id).state == jobs::State::failed);
        CHECK(workshop.job(id).reason == "disk full");
        CHECK(workshop.lines.has("job_fault"));
    });
}

TEST_CASE("a fault after progress goes on after the last step")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("work");
        std::vector<std::int64_t> begun_at;
        auto runner
            = workshop.runner([&](db::Connection& connection, jobs::Job const&, jobs::Progress& progress) {
                  begun_at.push_back(progress.done());
                  progress.advance(connection, 1, "");
                  if (progress.done() < 6) {
                      throw base::Fault("the network is away");
                  }
                  return jobs::Outcome();
              });
        for (int i = 0; i < 6; ++i) {
            runner.run_next();
            workshop.wait_minutes(5);
        }
        CHECK(begun_at == std::vector<std::int64_t>{0, 1, 2, 3, 4, 5});
        CHECK(workshop.job(id).state == jobs::State::done);
    });
}

TEST_CASE("a kind that nobody knows fails and says so")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("strange");
        workshop.runner(three_steps).run_all();
        CHECK(workshop.job(id).reason == "nobody knows how to do \"strange\"");
    });
}

TEST_CASE("a queued job that is cancelled is never begun")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("work");
        jobs::cancel(*workshop.database.lease(), id, workshop.clock.now());
        CHECK_FALSE(workshop.runner(three_steps).run_next());
        CHECK(workshop.job(id).state == jobs::State::cancelled);
    });
}

TEST_CASE("a running job that is cancelled stops at its next step and keeps what it did")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("work");
        auto runner = workshop.runner(
            [&](db::Connection& connection, jobs::Job const& job, jobs::Progress& progress) {
                while (!progress.must_stop() && progress.done() < 10) {
                    progress.advance(connection, 1, "");
                    if (progress.done() == 4) {
                        jobs::cancel(connection, job.id, workshop.clock.now());
                    }
                }
                return jobs::Outcome();
            });
        runner.run_all();
        CHECK(workshop.job(id).state == jobs::State::cancelled);
        CHECK(workshop.job(id).done == 5);
    });
}

TEST_CASE("a job of a silent process is taken up when its heartbeat is old")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("work");
        workshop.database.lease()->run(
            "update jobs_job\n"
            "set state = 'running', owner = 'elsewhere#1', heartbeat_at = ?, done = 2",
            workshop.clock.now());
        auto runner = workshop.runner(three_steps);
        CHECK_FALSE(runner.run_next());
        workshop.wait_minutes(1);
        CHECK(runner.run_next());
        CHECK(workshop.job(id).done == 3);
    });
}

TEST_CASE("who lost its job to another can not write progress any more")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("work");
        auto runner
            = workshop.runner([](db::Connection& connection, jobs::Job const&, jobs::Progress& progress) {
                  progress.advance(connection, 1, "mine");
                  connection.run("update jobs_job\nset owner = 'elsewhere#1'");
                  CHECK_THROWS_AS(progress.advance(connection, 1, "lost"), base::Fault);
                  return jobs::Outcome();
              });
        runner.run_next();
        CHECK(workshop.job(id).state == jobs::State::running);
        CHECK(workshop.job(id).note == "mine");
    });
}

TEST_CASE("a job that kills its process each time is given up")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("work");
        workshop.database.lease()->run(
            "update jobs_job\nset state = 'running', attempts = 3, heartbeat_at = 1");
        workshop.runner(three_steps).run_all();
        CHECK(workshop.job(id).state == jobs::State::failed);
        CHECK(workshop.job(id).reason == "the server stopped each time this was tried");
    });
}

TEST_CASE("threads share the jobs and do each once")
{
    in_workshop([](Workshop& workshop) {
        constexpr int jobs_put = 40;
        for (int i = 0; i < jobs_put; ++i) {
            workshop.put("work");
        }
        std::atomic<int> done{0};
        auto runner = workshop.runner(
            [&done](auto&, auto const&, auto&) {
                ++done;
                return jobs::Outcome();
            },
            {.workers = 2, .poll = milliseconds(5)});
        runner.start();
        CHECK(holds_soon([&] {
            return workshop.database.lease()->count("select count(*) from jobs_job where state = 'done'")
                == jobs_put;
        }));
        runner.stop();
        CHECK(done == jobs_put);
    });
}

TEST_CASE("a poke wakes a runner that looks seldom")
{
    in_workshop([](Workshop& workshop) {
        auto runner = workshop.runner(three_steps, {.poll = std::chrono::hours(1)});
        runner.start();
        auto const id = workshop.put("work");
        CHECK(holds_soon([&] {
            runner.poke();
            return workshop.job(id).state == jobs::State::done;
        }));
    });
}

TEST_CASE("a job under way goes back to the queue when the server stops, and on from there")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("work");
        auto runner = workshop.runner(
            [](db::Connection& connection, jobs::Job const&, jobs::Progress& progress) {
                if (progress.done() == 0) {
                    progress.advance(connection, 1, "");
                    while (!progress.must_stop()) {
                        std::this_thread::sleep_for(milliseconds(1));
                    }
                }
                return jobs::Outcome();
            },
            {.poll = milliseconds(5)});
        runner.start();
        CHECK(holds_soon([&] { return workshop.job(id).done == 1; }));
        runner.stop();
        CHECK(workshop.job(id).state == jobs::State::queued);
        runner.run_all();
        CHECK(workshop.job(id).state == jobs::State::done);
        CHECK(workshop.job(id).done == 1);
    });
}

TEST_CASE("a long step keeps its job by heartbeats, and hears of a cancel by them")
{
    in_workshop([](Workshop& workshop) {
        auto const id = workshop.put("work");
        auto runner = workshop.runner(
            [](db::Connection&, jobs::Job const&, jobs::Progress& progress) {
                while (!progress.must_stop()) {
                    std::this_thread::sleep_for(milliseconds(1));
                }
                return jobs::Outcome();
            },
            {.poll = milliseconds(5), .heartbeat = milliseconds(5)});
        runner.start();
        CHECK(holds_soon([&] { return workshop.job(id).state == jobs::State::running; }));
        jobs::cancel(*workshop.database.lease(), id, workshop.clock.now());
        CHECK(holds_soon([&] { return workshop.job(id).state == jobs::State::cancelled; }));
    });
}

TEST_CASE("finished jobs are forgotten, waiting ones never")
{
    in_workshop([](Workshop& workshop) {
        workshop.put("work");
        workshop.runner(three_steps).run_all();
        auto const waiting = workshop.put("work");
        auto const lease = workshop.database.lease();
        CHECK(jobs::forget_finished(*lease, workshop.clock.now().plus_days(1)) == 1);
        CHECK(jobs::status(*lease, waiting).has_value());
    });
}

TEST_CASE("this process is not gone, one with another start is, and a stranger can not be judged")
{
    auto const mark = jobs::process_mark();
    CHECK_FALSE(jobs::is_gone(mark));
    CHECK(jobs::is_gone(mark + "0"));
    CHECK_FALSE(jobs::is_gone("elsewhere/pid:[1]/1/1"));
    CHECK_FALSE(jobs::is_gone(""));
}

TEST_CASE("work of every day is ordered once a day, from its hour on")
{
    in_workshop([](Workshop& workshop) {
        workshop.clock.set(moment::instant_of({2027, 3, 15}, {2, 59}));
        int nights = 0;
        jobs::Runner runner({workshop.database, workshop.clock, workshop.log},
            {{"night",
                [&](db::Connection&, jobs::Job const&, jobs::Progress&) {
                    ++nights;
                    return jobs::Outcome();
                }}},
            {.daily = {{"night", 3}}});
        auto const pass = [&](std::int64_t minutes) {
            workshop.wait_minutes(minutes);
            runner.order_daily();
            runner.run_all();
            return nights;
        };
        CHECK(pass(0) == 0);
        CHECK(pass(1) == 1);
        CHECK(pass(60) == 1);
        CHECK(pass(23 * 60) == 2);
        CHECK(pass(3 * 24 * 60) == 3); // missed days are not made up for
    });
}

TEST_CASE("two processes order the work of a day once")
{
    in_workshop([](Workshop& workshop) {
        auto const now = workshop.clock.now();
        CHECK(jobs::enqueue_for_day(*workshop.database.lease(), "night", {2027, 3, 15}, now));
        CHECK_FALSE(jobs::enqueue_for_day(*workshop.database.lease(), "night", {2027, 3, 15}, now));
        CHECK_FALSE(jobs::enqueue_for_day(*workshop.database.lease(), "night", {2027, 3, 14}, now));
        CHECK(jobs::enqueue_for_day(*workshop.database.lease(), "other", {2027, 3, 15}, now));
        CHECK(workshop.database.lease()->count("select count(*) from jobs_job") == 2);
    });
}
