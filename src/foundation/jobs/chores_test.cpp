#include "base/fault.h"
#include "db/database.h"
#include "jobs/tables.h"
#include "logging/logging.h"
#include "runner.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>

TEST_CASE(
    "chores are done without a line in the list of jobs, and one that goes wrong keeps none from its turn")
{
    testing::for_each_database({jobs::tables()}, [](db::Database& database) {
        auto const clock = testing::fixed_clock();
        logging::KeptLines lines;
        logging::Log log(lines);
        std::atomic<int> done = 0;
        jobs::Pace pace;
        pace.beat = std::chrono::milliseconds(1);
        pace.chores = {{"first", [](db::Connection&, moment::Instant) { throw base::Fault("broken"); }},
            {"second", [&](db::Connection&, moment::Instant now) { done += now == testing::now() ? 1 : 0; }}};
        jobs::Runner runner({database, clock, log}, {}, pace);
        runner.do_chores();
        CHECK(done == 1);
        runner.start();
        for (int tries = 0; tries < 4'000 && done < 3; ++tries)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        runner.stop();
        CHECK(done >= 3);
        CHECK(database.lease()->count("select count(*) from jobs_job") == 0);
    });
}
