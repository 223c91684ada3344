#include "log_sync.h"

#include <atomic>
#include <filesystem>
#include <latch>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "base/fault.h"
#include "db/database.h"
#include "testing/testing.h"

namespace {

// Busy with its first sync until it may end.
struct SlowDisk {
    std::atomic<int> syncs = 0;
    std::latch has_begun{1}, may_end{1};

    void sync()
    {
        if (++syncs == 1) {
            has_begun.count_down();
            may_end.wait();
        }
    }
};

} // namespace

TEST_CASE("those who come while the disk is busy share the next sync")
{
    constexpr int others = 6;
    SlowDisk disk;
    std::atomic<int> arrived = 0;
    db::SharedSync sync([&] { disk.sync(); }, db::Failure::lasts);
    std::vector<std::jthread> threads;
    threads.emplace_back([&] { sync.wait(); });
    disk.has_begun.wait();
    for (int i = 0; i < others; ++i)
        threads.emplace_back([&] {
            ++arrived;
            sync.wait();
        });
    while (arrived < others)
        std::this_thread::yield();
    std::this_thread::sleep_for(std::chrono::milliseconds(20)); // from arriving to waiting
    disk.may_end.count_down();
    threads.clear();
    CHECK(disk.syncs == 2);
}

TEST_CASE("who comes alone has a sync of its own")
{
    int syncs = 0;
    db::SharedSync sync([&] { ++syncs; }, db::Failure::lasts);
    sync.wait();
    sync.wait();
    CHECK(syncs == 2);
}

TEST_CASE("after a disk that refused nothing counts as kept any more")
{
    int syncs = 0;
    db::SharedSync sync(
        [&] {
            if (++syncs == 2)
                throw base::Fault("no space");
        },
        db::Failure::lasts);
    sync.wait();
    CHECK_THROWS_WITH_AS(sync.wait(), "no space", base::Fault);
    CHECK_THROWS_WITH_AS(sync.wait(), doctest::Contains("look at the disk"), base::Fault);
    CHECK(syncs == 2);
}

TEST_CASE("who does not wait is told after a sync that began later, and many share it")
{
    constexpr int all = 5;
    SlowDisk disk;
    std::atomic<int> told = 0;
    std::latch done(all + 1);
    db::SharedSync sync([&] { disk.sync(); }, db::Failure::lasts);
    db::KeptLater later(sync, std::chrono::microseconds(400));
    auto const tell = [&](bool is_kept) {
        told += is_kept ? 1 : 0;
        done.count_down();
    };
    later.tell(tell);
    disk.has_begun.wait();
    for (int i = 0; i < all; ++i)
        later.tell(tell);
    CHECK(told == 0);
    disk.may_end.count_down();
    done.wait();
    CHECK(told == all + 1);
    CHECK(disk.syncs == 2);
}

TEST_CASE("who does not wait hears that the disk refused, and everybody is told before the end")
{
    std::atomic<int> refused = 0;
    {
        db::SharedSync sync([] { throw base::Fault("no space"); }, db::Failure::lasts);
        db::KeptLater later(sync, std::chrono::microseconds(400));
        for (int i = 0; i < 3; ++i)
            later.tell([&](bool is_kept) { refused += is_kept ? 0 : 1; });
    }
    CHECK(refused == 3);
}

TEST_CASE("the log of a database that is written to can be synced, one of no database cannot")
{
    testing::TempDir const dir;
    auto const path = (dir.path() / "log.sqlite").string();
    auto database = db::Database::open(path);
    database.lease()->script("create table a (id bigint primary key)");
    db::LogFile(path).sync();
    CHECK_THROWS_WITH_AS(db::LogFile((dir.path() / "none.sqlite").string()).sync(),
        doctest::Contains("none.sqlite-wal"), base::Fault);
}

TEST_CASE("what was deferred and never asked for is there after closing, and leaves the next one nothing to "
          "ask for")
{
    testing::TempDir const dir;
    auto const path = (dir.path() / "gone.sqlite").string();
    {
        auto database = db::Database::open(path);
        auto const connection = database.lease();
        connection->script("create table a (id bigint primary key)");
        {
            db::Deferral const deferral(*connection);
            connection->run("insert into a (id) values (?)", std::int64_t{1});
        }
        db::Deferral const deferral(*connection);
        CHECK_FALSE(deferral.when_kept());
    }
    auto again = db::Database::open(path);
    CHECK(again.lease()->count("select count(*) from a") == 1);
}

TEST_CASE("a log that the last connection took away is in the database")
{
    testing::TempDir const dir;
    auto const path = (dir.path() / "closed.sqlite").string();
    {
        auto database = db::Database::open(path);
        database.lease()->script("create table a (id bigint primary key)");
    }
    REQUIRE_FALSE(std::filesystem::exists(path + "-wal"));
    CHECK_NOTHROW(db::LogFile(path).sync());
}

TEST_CASE("commits of eight threads are all kept when each must be durable")
{
    testing::TempDir const dir;
    db::Options options;
    options.connections = 8;
    auto database = db::Database::open((dir.path() / "many.sqlite").string(), options);
    database.lease()->script("create table a (id bigint primary key)");
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 8; ++thread)
            threads.emplace_back([&, thread] {
                auto const connection = database.lease();
                for (int i = 0; i < 10; ++i) {
                    db::Transaction transaction(*connection);
                    connection->run("insert into a (id) values (?)", std::int64_t{thread * 100 + i});
                    transaction.commit();
                }
            });
    }
    CHECK(database.lease()->count("select count(*) from a") == 80);
}
