// A process is really killed while it places rows and while it saves. The worker is this program again,
// started with the address of the database: SQLite may not be carried through a fork.
#include "saving.h"

#include "test_world.h"

#include "jobs/jobs.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <thread>

using namespace deliveries;
using testing_world::in_world;
using testing_world::reports;
using testing_world::World;

namespace {

constexpr char address_variable[] = "DELIVERIES_TEST_DATABASE", files_variable[] = "DELIVERIES_TEST_FILES";
constexpr char worker_case[] = "--test-case=(the worker of deliveries that is killed)";

std::string address_of(db::Connection& connection)
{
    auto const text = [](db::Row const& row) { return row.text(0); };
    if (connection.engine() == db::Engine::sqlite)
        return connection.one<std::string>("select file from pragma_database_list where name = 'main'", text)
            .value();
    auto const schema = connection.one<std::string>("select current_schema()", text).value();
    std::string const url = std::getenv("TERREINWIJZER_TEST_POSTGRESQL");
    auto const database = connection.one<std::string>("select current_database()", text).value();
    return url + (url.find('?') == url.npos ? "?" : "&") + "dbname=" + database + "&options=-csearch_path%3D"
        + schema;
}

pid_t start_worker(std::string const& address, std::filesystem::path const& files)
{
    pid_t const process = ::fork();
    if (process == 0) {
        ::setenv(address_variable, address.c_str(), 1);
        ::setenv(files_variable, files.c_str(), 1);
        ::execl("/proc/self/exe", "worker", worker_case, "--no-skip", static_cast<char*>(nullptr));
        ::_exit(1);
    }
    return process;
}

// Kills the worker as soon as the statement counts so much.
void work_until(World& world, std::string const& sql, std::int64_t wanted)
{
    auto const worker = start_worker(address_of(*world.database.lease()), world.folder / "files");
    for (int i = 0; i < 20'000 && world.count(sql) < wanted; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ::kill(worker, SIGKILL);
    int status = 0;
    ::waitpid(worker, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    CHECK(world.count(sql) >= wanted);
}

} // namespace

TEST_CASE("(the worker of deliveries that is killed)" * doctest::skip())
{
    char const* address = std::getenv(address_variable);
    REQUIRE(address != nullptr);
    auto database = db::Database::open(address);
    files::Store store(std::getenv(files_variable));
    visit::House house;
    house.files = &store;
    house.reader = READER;
    auto const clock = testing::fixed_clock(); // when the job was ordered
    logging::KeptLines lines;
    logging::Log log(lines);
    ::jobs::Runner({database, clock, log}, job_handlers(house), {}).run_all();
    std::this_thread::sleep_for(std::chrono::seconds(60)); // it is killed, be it at the end
}

TEST_CASE("a process that is killed while it places rows and while it saves loses and doubles nothing")
{
    in_world([](World& world) {
        constexpr int rows = 260'000;
        world.send("meldingen.csv", reports(rows));
        work_until(world, "select count(*) from deliveries_piece", 2);
        CHECK(world.newest().state == State::placing);
        world.work();
        auto const placed = world.newest();
        CHECK(placed.state == State::placed);
        CHECK(placed.rows == rows);
        CHECK(placed.placed == rows / 5 * 4);
        for (auto const& park : parks_of_delivery(*world.database.lease(), placed.id))
            CHECK(park.inside == rows / 5);

        inventory::Choices choices;
        choices.source = inventory::Source::municipality;
        choices.origin = "Uitdraai";
        choices.mapping = {{"Graffiti", "graffiti"}, {"Zwerfafval", "litter"}};
        REQUIRE(begin_saving(*world.database.lease(), placed, choices, testing::now()));
        work_until(world, "select count(*) from inventory_import", 1);
        world.work();
        CHECK(world.newest().state == State::saved);
        CHECK(world.count("select count(*) from inventory_import") == 4);
        CHECK(world.count("select count(distinct partnership) from inventory_import") == 4);
        CHECK(world.count("select sum(count) from inventory_figure") == rows / 5 * 4);
    });
}
