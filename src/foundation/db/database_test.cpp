#include "database.h"

#include <atomic>
#include <chrono>
#include <thread>

#include <doctest/doctest.h>

#include "ids.h"
#include "migration.h"
#include "sql_text.h"
#include "testing/testing.h"

namespace {

constexpr db::Migration first[] = {{"x/0001_a", "create table a (id bigint primary key)"}};
constexpr db::Migration both[]
    = {{"x/0001_a", "create table a (id bigint primary key)"}, {"x/0002_b", "create table b (note text)"}};
constexpr db::Migration changed[] = {{"x/0001_a", "create table a (id bigint primary key, more text)"}};
constexpr db::Migration broken[] = {{"x/0003_c", "create table c (id bigint); create table c (id bigint)"}};

} // namespace

TEST_CASE("migrations are applied once, and later ones are added")
{
    testing::for_each_engine({}, [](db::Connection& connection) {
        CHECK(db::migrate(connection, first, testing::now()) == 1);
        CHECK(db::migrate(connection, first, testing::now()) == 0);
        CHECK(db::migrate(connection, both, testing::now()) == 1);
        CHECK(connection.count("select count(*) from db_migration where applied_at > 0") == 2);
    });
}

TEST_CASE("a migration that was changed after it was applied is refused by name")
{
    testing::for_each_engine({}, [](db::Connection& connection) {
        db::migrate(connection, first, testing::now());
        CHECK_THROWS_WITH_AS(db::migrate(connection, changed, testing::now()),
            doctest::Contains("x/0001_a was changed"), base::Fault);
    });
}

TEST_CASE("a migration that fails halfway leaves nothing")
{
    testing::for_each_engine({}, [](db::Connection& connection) {
        CHECK_THROWS_AS(db::migrate(connection, broken, testing::now()), base::Fault);
        CHECK(connection.count("select count(*) from db_migration") == 0);
        CHECK_THROWS_AS(connection.count("select count(*) from c"), base::Fault);
    });
}

TEST_CASE("four processes that migrate at the same time apply each migration once")
{
    testing::for_each_database({}, [](db::Database& database) {
        std::atomic<int> applied = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back(
                    [&] { applied += db::migrate(*database.lease(), both, testing::now()); });
        }
        CHECK(applied == 2);
    });
}

TEST_CASE("types are rewritten for the engine, outside quotes and comments")
{
    auto const sql = "create table t (id BIGINT  PRIMARY KEY, n bigint, b blob default 'blob' -- a blob\n)";
    CHECK(db::in_dialect(sql, db::Engine::sqlite)
        == "create table t (id integer  PRIMARY KEY, n bigint, b blob default 'blob' -- a blob\n)");
    CHECK(db::in_dialect(sql, db::Engine::postgresql)
        == "create table t (id BIGINT  PRIMARY KEY, n bigint, b bytea default 'blob' -- a blob\n)");
}

TEST_CASE("question marks are numbered outside quotes")
{
    CHECK(db::numbered("a = ? and b = 'it''s ?' and \"c?\" = ? -- ?\n or d = ?")
        == "a = $1 and b = 'it''s ?' and \"c?\" = $2 -- ?\n or d = $3");
}

TEST_CASE("a lease waits until another is given back")
{
    testing::TempDir const dir;
    db::Options options;
    options.connections = 1;
    auto database = db::Database::open((dir.path() / "pool.sqlite").string(), options);
    std::atomic<bool> is_given_back = false;
    std::optional<db::Lease> held(database.lease());
    std::jthread const waiting([&] {
        auto const lease = database.lease();
        CHECK(is_given_back);
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    is_given_back = true;
    held.reset();
}

TEST_CASE("a lease that is not granted in time is a fault")
{
    testing::TempDir const dir;
    db::Options options;
    options.connections = 1;
    options.wait = std::chrono::milliseconds(5);
    auto database = db::Database::open((dir.path() / "pool.sqlite").string(), options);
    auto const held = database.lease();
    CHECK_THROWS_AS(database.lease(), base::Fault);
}

TEST_CASE("a file in no folder is a fault that names it")
{
    CHECK_THROWS_WITH_AS(
        db::Database::open("/no/such/folder/x.sqlite"), doctest::Contains("/no/such/folder"), base::Fault);
}

TEST_CASE("a connection cut while idle is replaced; one cut in use is a fault and not lent again")
{
    testing::for_each_database({}, [](db::Database& database) {
        if (database.engine() == db::Engine::sqlite)
            return; // nothing to cut
        auto const pid
            = [](db::Connection& connection) { return connection.count("select pg_backend_pid()"); };
        auto const killer = database.lease();
        auto const idle = pid(*database.lease());
        killer->run("select pg_terminate_backend(?::int, 2000)", idle);
        CHECK(pid(*database.lease()) != idle);
        {
            auto const used = database.lease();
            killer->run("select pg_terminate_backend(?::int, 2000)", pid(*used));
            CHECK_THROWS_WITH_AS(pid(*used), doctest::Contains("lost"), base::Fault);
        }
        CHECK(pid(*database.lease()) > 0);
    });
}

TEST_CASE("random identities fit in 60 bits and differ; counting ones count")
{
    db::RandomIds random;
    auto const one = random.next(), other = random.next();
    CHECK((one > 0 && one < std::int64_t{1} << 60U));
    CHECK(one != other);
    db::CountingIds counting(41);
    CHECK(counting.next() == 41);
    CHECK(counting.next() == 42);
}
