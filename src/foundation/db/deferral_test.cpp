// Commits that are told later, on both engines.
#include "database.h"
#include "migration.h"
#include "postgresql_connect.h"
#include "postgresql_flush.h"

#include <cstdlib>
#include <latch>

#include <doctest/doctest.h>

#include "testing/testing.h"

namespace {

constexpr db::Migration lamp_tables[]
    = {{"db/0001_lamp", "create table lamp (id bigint primary key, name text not null)"}};

void add_lamp(db::Connection& connection, std::int64_t id)
{
    db::Transaction transaction(connection);
    connection.run("insert into lamp (id, name) values (?, ?)", id, "lamp");
    transaction.commit();
}

std::int64_t lamps(db::Connection& connection) { return connection.count("select count(*) from lamp"); }

bool is_told_kept(db::WhenKept const& when_kept)
{
    std::latch told(1);
    bool is_well = false;
    when_kept([&](bool is_kept) {
        is_well = is_kept;
        told.count_down();
    });
    told.wait();
    return is_well;
}

void on_postgresql(base::FunctionRef<void(db::Database&)> test)
{
    testing::for_each_database({lamp_tables}, [&](db::Database& database) {
        if (database.engine() == db::Engine::postgresql)
            test(database);
    });
}

// On SQLite with the care of a real house, which tests do without.
void on_both(base::FunctionRef<void(db::Database&)> test)
{
    testing::TempDir const dir;
    auto database = db::Database::open((dir.path() / "lamps.sqlite").string());
    db::migrate(*database.lease(), lamp_tables, testing::now());
    test(database);
    on_postgresql(test);
}

std::string synchronous_commit(db::Connection& connection)
{
    return connection
        .one<std::string>("show synchronous_commit", [](db::Row const& row) { return row.text(0); })
        .value_or("");
}

// All who are connected with the database of this test, but for this connection.
void end_others(db::Connection& connection)
{
    std::int64_t left = 0;
    do {
        left = 0;
        auto const count = [&](db::Row const&) { ++left; };
        connection.each(R"(
            select pg_terminate_backend(pid)
            from pg_stat_activity
            where datname = current_database()
              and backend_type = 'client backend'
              and pid <> pg_backend_pid())",
            count);
    } while (left > 0);
}

} // namespace

TEST_CASE("a commit that is deferred is seen at once, and kept when it is told")
{
    on_both([](db::Database& database) {
        auto const connection = database.lease(), other = database.lease();
        db::Deferral const deferral(*connection);
        CHECK(lamps(*connection) == 0);
        CHECK_FALSE(deferral.when_kept()); // nothing was written
        add_lamp(*connection, 1);
        CHECK(lamps(*other) == 1);
        auto const first = deferral.when_kept();
        REQUIRE(first);
        CHECK(is_told_kept(first));
        CHECK_FALSE(deferral.when_kept());
        add_lamp(*connection, 2);
        CHECK(is_told_kept(deferral.when_kept()));
    });
}

TEST_CASE("after who defers the next commit waits by itself again")
{
    on_both([](db::Database& database) {
        auto const connection = database.lease();
        {
            db::Deferral const deferral(*connection);
            add_lamp(*connection, 1);
        }
        add_lamp(*connection, 2);
        db::Deferral const deferral(*connection);
        CHECK_FALSE(deferral.when_kept());
        CHECK(lamps(*connection) == 2);
    });
}

TEST_CASE("what is rolled back, or never began, leaves nothing to wait for")
{
    on_both([](db::Database& database) {
        auto const connection = database.lease();
        db::Deferral const deferral(*connection);
        {
            db::Transaction transaction(*connection);
            connection->run("insert into lamp (id, name) values (?, ?)", std::int64_t{1}, "lamp");
        }
        {
            db::Transaction transaction(*connection, db::Access::read);
            CHECK(lamps(*connection) == 0);
            transaction.commit();
        }
        {
            db::Transaction transaction(*connection);
            transaction.commit();
        }
        CHECK_FALSE(deferral.when_kept());
    });
}

TEST_CASE("PostgreSQL waits for its disk as its owner set it after a commit that was deferred")
{
    on_postgresql([](db::Database& database) {
        auto const connection = database.lease();
        connection->script("set synchronous_commit = on");
        db::Deferral const deferral(*connection);
        add_lamp(*connection, 1);
        CHECK(synchronous_commit(*connection) == "on");
        CHECK(is_told_kept(deferral.when_kept()));
    });
}

TEST_CASE("who defers hears that the server was lost meanwhile, and the next commit is kept again")
{
    on_postgresql([](db::Database& database) {
        auto const connection = database.lease();
        db::Deferral const deferral(*connection);
        add_lamp(*connection, 1);
        auto const lost = deferral.when_kept();
        end_others(*connection);
        CHECK_FALSE(is_told_kept(lost));
        add_lamp(*connection, 2);
        CHECK(is_told_kept(deferral.when_kept()));
        CHECK(lamps(*connection) == 2);
    });
}

TEST_CASE("a commit of before the server was started anew is unknown, also when another one is kept")
{
    on_postgresql([](db::Database& database) {
        db::WhenKept lost;
        {
            auto const connection = database.lease();
            db::Deferral const deferral(*connection);
            add_lamp(*connection, 1);
            lost = deferral.when_kept();
            end_others(*connection);
        }
        auto const one = database.lease(),
                   other = database.lease(); // the second is opened: the line is looked at
        db::Deferral const deferral(*other);
        add_lamp(*other, 2);
        CHECK(is_told_kept(deferral.when_kept()));
        CHECK_FALSE(is_told_kept(lost));
    });
}

TEST_CASE("of an address with several hosts one server does not vouch for another")
{
    CHECK(db::names_several_hosts("postgresql://one,other/house"));
    CHECK(db::names_several_hosts("postgresql:///house?host=one,other"));
    CHECK_FALSE(db::names_several_hosts("postgresql://one:5432/house?options=-csearch_path%3Da,b"));
    auto const* const set = std::getenv("TERREINWIJZER_TEST_POSTGRESQL");
    std::string const one = set ? set : "";
    auto const from = one.find('@') + 1, to = one.find('/', from);
    if (from == 0 || to == one.npos)
        return;
    auto const host = one.substr(from, to - from);
    CHECK(db::ServerFlush(one).line() == 1);
    CHECK(db::ServerFlush(one.substr(0, to) + "," + host + one.substr(to)).line() == 0);
}

TEST_CASE("where no line can be had commits wait by themselves")
{
    db::ServerFlush flush("postgresql://127.0.0.1:1/house");
    CHECK(flush.line() == 0);
    CHECK_THROWS_AS(flush.run(), base::Fault);
}
