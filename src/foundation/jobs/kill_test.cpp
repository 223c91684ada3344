// A process is really killed in the middle of a job. The worker is this program again, started with the
// address of the database: SQLite may not be carried through a fork.
#include "db/database.h"
#include "jobs/tables.h"
#include "logging/logging.h"
#include "runner.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <thread>

namespace {

constexpr char address_variable[] = "JOBS_TEST_DATABASE";
constexpr char worker_case[] = "--test-case=(the worker that is killed)";
constexpr std::int64_t steps = 60;
constexpr std::int64_t killed_after = 10;

constexpr db::Migration step_table[] = {{"test/step", "create table step (number bigint not null)"}};

// Each step and its progress in one transaction.
jobs::Handlers handlers(std::chrono::milliseconds pause)
{
    return {{"count",
        [pause](db::Connection& connection, jobs::Job const&, jobs::Progress& progress) -> jobs::Outcome {
            progress.expect(connection, steps);
            while (progress.done() < steps && !progress.must_stop()) {
                db::Transaction transaction(connection);
                connection.run("insert into step (number) values (?)", progress.done());
                progress.advance(connection, 1, "counting");
                transaction.commit();
                std::this_thread::sleep_for(pause);
            }
            return {};
        }}};
}

std::string address_of(db::Connection& connection)
{
    auto const text = [](db::Row const& row) { return row.text(0); };
    if (connection.engine() == db::Engine::sqlite) {
        return connection.one<std::string>("select file from pragma_database_list where name = 'main'", text)
            .value();
    }
    auto const schema = connection.one<std::string>("select current_schema()", text).value();
    std::string const url = std::getenv("TERREINWIJZER_TEST_POSTGRESQL");
    auto const database = connection.one<std::string>("select current_database()", text).value();
    return url + (url.find('?') == url.npos ? "?" : "&") + "dbname=" + database + "&options=-csearch_path%3D"
        + schema;
}

pid_t start_worker(std::string const& address)
{
    pid_t const process = ::fork();
    if (process == 0) {
        ::setenv(address_variable, address.c_str(), 1);
        ::execl("/proc/self/exe", "worker", worker_case, "--no-skip", static_cast<char*>(nullptr));
        ::_exit(1);
    }
    return process;
}

// Waits until the worker is well under way.
void await_steps(db::Database& database)
{
    for (int i = 0; i < 6'000; ++i) {
        if (database.lease()->count("select count(*) from step") >= killed_after) {
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    FAIL("the worker did not get going");
}

void kill(pid_t process)
{
    ::kill(process, SIGKILL);
    int status = 0;
    ::waitpid(process, &status, 0);
    REQUIRE(WIFSIGNALED(status));
}

} // namespace

TEST_CASE("(the worker that is killed)" * doctest::skip())
{
    char const* address = std::getenv(address_variable);
    REQUIRE(address != nullptr);
    auto database = db::Database::open(address);
    moment::SystemClock const clock;
    logging::KeptLines lines;
    logging::Log log(lines);
    jobs::Runner({database, clock, log}, handlers(std::chrono::milliseconds(20)), {}).run_all();
    CHECK_FALSE("the worker should have been killed long ago");
}

TEST_CASE("a job whose process is killed is finished by another without doing a step twice")
{
    testing::for_each_database({jobs::tables(), step_table}, [](db::Database& database) {
        moment::SystemClock const clock;
        auto const id = jobs::enqueue(*database.lease(), {"count", "{}", 0}, clock.now());
        auto const worker = start_worker(address_of(*database.lease()));
        await_steps(database);
        kill(worker);
        CHECK(jobs::status(*database.lease(), id)->state == jobs::State::running);

        logging::KeptLines lines;
        logging::Log log(lines);
        jobs::Runner({database, clock, log}, handlers(std::chrono::milliseconds(0)), {}).run_all();
        auto const lease = database.lease();
        CHECK(jobs::status(*lease, id)->state == jobs::State::done);
        CHECK(jobs::status(*lease, id)->done == steps);
        CHECK(lease->count("select count(*) from step") == steps);
        CHECK(lease->count("select count(distinct number) from step") == steps);
    });
}
