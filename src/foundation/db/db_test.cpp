#include "db.h"

#include <thread>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/disk_full.h"
#include "database.h"
#include "ids.h"
#include "migration.h"
#include "testing/testing.h"

namespace {

struct ThingTag;
using ThingId = base::Id<ThingTag>;

constexpr db::Migration tables[] = {
    {"db/0001_thing", R"(
        -- A table with a column of every kind; is a ? in a comment harmless?
        create table thing (
            id bigint primary key,
            name text not null,
            note text,
            weight double precision,
            good boolean,
            made_at bigint,
            made_on text,
            picture blob,
            unique (name)
        );
        create index thing_by_note on thing (note);)"},
    {"db/0002_part", R"(
        create table part (
            id bigint primary key,
            thing bigint not null references thing (id),
            amount bigint not null check (amount > 0)
        ))"},
};

void add_thing(db::Connection& connection, std::int64_t id, std::string_view name)
{
    connection.run("insert into thing (id, name) values (?, ?)", id, name);
}

std::int64_t things(db::Connection& connection) { return connection.count("select count(*) from thing"); }

std::string message_of(base::FunctionRef<void()> work)
{
    try {
        work();
    } catch (base::Fault const& fault) {
        return fault.what();
    }
    return "";
}

void on_each(base::FunctionRef<void(db::Connection&)> test) { testing::for_each_engine({tables}, test); }

} // namespace

TEST_CASE("every type reads back as it was written")
{
    on_each([](db::Connection& connection) {
        std::string const picture("\0\xff\\x'\n", 6);
        moment::Instant const made_at{1'805'000'123'456};
        connection.run("insert into thing (id, name, note, weight, good, made_at, made_on, picture)"
                       " values (?, ?, ?, ?, ?, ?, ?, ?)",
            ThingId{1'152'921'504'606'846'975}, "café \\ 'q' € \t", std::string(), 0.1, true, made_at,
            moment::Date{2027, 2, 28}, db::Blob{picture});
        connection.each("select id, name, note, weight, good, made_at, made_on, picture from thing",
            [&](db::Row const& row) {
                CHECK(row.id<ThingId>(0) == ThingId{1'152'921'504'606'846'975});
                CHECK(row.text(1) == "café \\ 'q' € \t");
                CHECK_FALSE(row.is_null(2));
                CHECK(row.real(3) == 0.1);
                CHECK(row.flag(4));
                CHECK(row.instant(5) == made_at);
                CHECK(row.date(6) == moment::Date{2027, 2, 28});
                CHECK(row.blob(7) == picture);
            });
    });
}

TEST_CASE("empty values are null, and null reads as the empty value")
{
    on_each([](db::Connection& connection) {
        connection.run("insert into thing (id, name, note, weight, good, made_at, made_on, picture)"
                       " values (1, 'x', ?, ?, ?, ?, ?, ?)",
            std::optional<std::string>(), std::optional<double>(), nullptr, moment::Instant{}, moment::Date{},
            nullptr);
        auto const nulls = connection.count("select count(*) from thing where note is null and weight is null"
                                            " and good is null and made_at is null and made_on is null");
        CHECK(nulls == 1);
        connection.each(
            "select note, weight, good, made_at, made_on, picture from thing", [](db::Row const& row) {
                CHECK(row.text(0).empty());
                CHECK_FALSE(row.maybe_real(1));
                CHECK_FALSE(row.flag(2));
                CHECK(row.instant(3) == moment::Instant{});
                CHECK_FALSE(row.date(4));
                CHECK(row.blob(5).empty());
            });
    });
}

TEST_CASE("one answers the first row or nothing, all answers every row in order")
{
    on_each([](db::Connection& connection) {
        add_thing(connection, 1, "b");
        add_thing(connection, 2, "a");
        auto const name = [](db::Row const& row) { return row.text(0); };
        auto const sql = "select name from thing where id > ? order by name";
        CHECK(connection.all<std::string>(sql, name, 0) == std::vector<std::string>{"a", "b"});
        CHECK(connection.one<std::string>(sql, name, 0) == "a");
        CHECK_FALSE(connection.one<std::string>(sql, name, 9));
        CHECK(connection.count("select exists (select 1 from thing where good is null)") == 1);
        CHECK(connection.count("select id from thing where id = 9") == 0);
    });
}

TEST_CASE("run answers how many rows changed")
{
    on_each([](db::Connection& connection) {
        add_thing(connection, 1, "a");
        add_thing(connection, 2, "b");
        CHECK(connection.run("update thing set good = ?", true) == 2);
        CHECK(connection.run("delete from thing where id = ?", 9) == 0);
        CHECK(connection.count("select count(*) from thing where good = true") == 2);
    });
}

TEST_CASE("a statement that writes and answers is done in full, also when only the first row is wanted")
{
    on_each([](db::Connection& connection) {
        add_thing(connection, 1, "a");
        add_thing(connection, 2, "b");
        CHECK(connection.count("update thing set note = 'x' where id > ? returning 7", 0) == 7);
        CHECK(connection.count("select count(*) from thing where note = 'x'") == 2);
    });
}

TEST_CASE("a transaction that is not committed leaves nothing behind")
{
    on_each([](db::Connection& connection) {
        {
            db::Transaction const transaction(connection);
            add_thing(connection, 1, "gone");
        }
        CHECK(things(connection) == 0);
        db::Transaction transaction(connection);
        add_thing(connection, 1, "kept");
        transaction.commit();
        CHECK(things(connection) == 1);
    });
}

TEST_CASE("a nested transaction is undone by itself")
{
    on_each([](db::Connection& connection) {
        db::Transaction outer(connection);
        add_thing(connection, 1, "outer");
        {
            db::Transaction const inner(connection);
            add_thing(connection, 2, "inner");
        }
        {
            db::Transaction inner(connection);
            add_thing(connection, 3, "inner");
            inner.commit();
        }
        outer.commit();
        CHECK(connection.count("select sum(id) from thing") == 4);
    });
}

TEST_CASE("a used name is a conflict, and a nested transaction survives it")
{
    on_each([](db::Connection& connection) {
        add_thing(connection, 1, "name");
        CHECK_THROWS_AS(add_thing(connection, 2, "name"), db::Conflict);
        CHECK_THROWS_AS(add_thing(connection, 1, "other"), db::Conflict);
        db::Transaction outer(connection);
        add_thing(connection, 3, "before");
        auto const clash = [&] {
            db::Transaction inner(connection);
            add_thing(connection, 4, "name");
        };
        CHECK_THROWS_AS(clash(), db::Conflict);
        add_thing(connection, 5, "after");
        outer.commit();
        CHECK(things(connection) == 3);
    });
}

TEST_CASE("after a failure a transaction can only be rolled back")
{
    on_each([](db::Connection& connection) {
        add_thing(connection, 1, "name");
        {
            db::Transaction transaction(connection);
            CHECK_THROWS_AS(add_thing(connection, 2, "name"), db::Conflict);
            CHECK_THROWS_AS(add_thing(connection, 3, "free"), base::Fault);
            CHECK_THROWS_AS(transaction.commit(), base::Fault);
        }
        add_thing(connection, 3, "free");
        CHECK(things(connection) == 2);
    });
}

TEST_CASE("a full disk is told apart from other faults")
{
    on_each([](db::Connection& connection) {
        auto const fill = [&] {
            if (connection.engine() == db::Engine::postgresql)
                connection.script(
                    "do $$ begin raise exception 'no room' using errcode = 'disk_full'; end $$");
            connection.script("pragma max_page_count = 100");
            for (int id = 1; id < 1000; ++id)
                add_thing(connection, id, std::string(4000, 'x') + std::to_string(id));
        };
        CHECK_THROWS_WITH_AS(fill(), doctest::Contains("the disk is full"), base::DiskFull);
    });
}

TEST_CASE("a reference to nothing and a broken check are faults, not conflicts")
{
    on_each([](db::Connection& connection) {
        auto const add_part = [&](int thing, int amount) {
            connection.run("insert into part (id, thing, amount) values (1, ?, ?)", thing, amount);
        };
        add_thing(connection, 1, "thing");
        CHECK_THROWS_WITH_AS(add_part(9, 1), doctest::Contains("insert into part"), base::Fault);
        CHECK_THROWS_WITH_AS(add_part(1, 0), doctest::Contains("insert into part"), base::Fault);
    });
}

TEST_CASE("the message of a fault names the statement and never a value")
{
    on_each([](db::Connection& connection) {
        auto const no_column
            = message_of([&] { connection.run("update thing set nothing = ?\n where id = 1", "secret"); });
        CHECK(no_column.find("update thing set nothing = ?") != std::string::npos);
        CHECK(no_column.find("where") == std::string::npos);
        add_thing(connection, 1, "secret");
        auto const clash = message_of([&] { add_thing(connection, 2, "secret"); });
        CHECK(clash.find("insert into thing") != std::string::npos);
        CHECK(clash.find("secret") == std::string::npos);
        CHECK_THROWS_AS(add_thing(connection, 3, std::string_view("a\0b", 3)), base::Fault);
    });
}

TEST_CASE("a value that does not fit is not repeated in the message")
{
    on_each([](db::Connection& connection) {
        if (connection.engine() == db::Engine::sqlite)
            return; // SQLite keeps any text in any column
        auto const message
            = message_of([&] { connection.run("insert into thing (id, name) values (?, 'x')", "secret"); });
        CHECK(message.find("22P02") != std::string::npos);
        CHECK(message.find("secret") == std::string::npos);
    });
}

TEST_CASE("a transaction that only reads sees one moment and refuses to write")
{
    testing::for_each_database({tables}, [](db::Database& database) {
        auto const reader = database.lease();
        auto const writer = database.lease();
        db::Transaction const snapshot(*reader, db::Access::read);
        CHECK(things(*reader) == 0);
        add_thing(*writer, 1, "later");
        CHECK(things(*reader) == 0);
        CHECK_THROWS_AS(db::Transaction(*reader, db::Access::write), base::Fault);
        CHECK_THROWS_AS(add_thing(*reader, 2, "no"), base::Fault);
    });
}

TEST_CASE("a question mark inside quotes is no argument")
{
    on_each([](db::Connection& connection) {
        add_thing(connection, 1, "why?");
        auto const found = connection.count(
            "select count(*) as \"how many?\" from thing -- really?\n where name = 'why?' and id = ? /* ? */",
            1);
        CHECK(found == 1);
    });
}

TEST_CASE("a statement is used again with other values, also inside its own loop")
{
    on_each([](db::Connection& connection) {
        for (int i = 1; i <= 3; ++i)
            add_thing(connection, i, fmt::format("thing {}", i));
        std::string seen;
        auto const sql = "select id from thing where id >= ? order by id";
        connection.each(
            sql,
            [&](db::Row const& outer) {
                connection.each(
                    sql, [&](db::Row const& inner) { seen += inner.text(0); }, outer.integer(0));
                seen += ' ';
            },
            2);
        CHECK(seen == "23 3 ");
    });
}

TEST_CASE("an exception inside a loop leaves the statement ready for use")
{
    on_each([](db::Connection& connection) {
        add_thing(connection, 1, "a");
        auto const sql = "select id from thing where id = ?";
        CHECK_THROWS_AS(connection.each(
                            sql, [](db::Row const&) { throw std::runtime_error("stop"); }, 1),
            std::runtime_error);
        CHECK(connection.count(sql, 1) == 1);
    });
}

TEST_CASE("ten thousand rows go in at once, or none of them")
{
    on_each([](db::Connection& connection) {
        auto const fill = [&](int last) {
            return connection.bulk(
                "thing", {"id", "name", "note", "weight", "good"}, [&](db::BulkSink& sink) {
                    for (int i = 1; i <= last; ++i)
                        sink.add(i, fmt::format("tab\t line\n back\\slash {}", i % 10'000), nullptr, i / 2.0,
                            i % 2 == 0);
                });
        };
        CHECK_THROWS_AS(fill(10'001), db::Conflict);
        CHECK(things(connection) == 0);
        CHECK(fill(10'000) == 10'000);
        auto const name = [](db::Row const& row) { return row.text(0); };
        CHECK(connection.one<std::string>(
                  "select name from thing where id = 7 and note is null and weight = 3.5"
                  " and good = false",
                  name)
            == "tab\t line\n back\\slash 7");
    });
}

TEST_CASE("an exception while filling leaves no row and a usable connection")
{
    on_each([](db::Connection& connection) {
        auto const broken = [](db::BulkSink& sink) {
            sink.add(1, "a");
            throw std::runtime_error("the file ends here");
        };
        CHECK_THROWS_AS(connection.bulk("thing", {"id", "name"}, broken), std::runtime_error);
        CHECK(things(connection) == 0);
    });
}

TEST_CASE("eight threads write five hundred transactions without one being turned away")
{
    testing::for_each_database({tables}, [](db::Database& database) {
        {
            add_thing(*database.lease(), 1, "counter");
        }
        std::atomic<int> failures = 0;
        auto const work = [&] {
            for (int i = 0; i < 500; ++i)
                try {
                    auto const lease = database.lease();
                    db::Transaction transaction(*lease);
                    lease->run("update thing set weight = coalesce(weight, 0) + 1 where id = 1");
                    lease->run("insert into part (id, thing, amount) values (?, 1, 1)", lease->ids().next());
                    transaction.commit();
                } catch (base::Fault const&) {
                    ++failures;
                }
        };
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back(work);
        }
        CHECK(failures == 0);
        CHECK(database.lease()->count("select weight from thing where id = 1") == 4000);
        CHECK(database.lease()->count("select count(*) from part") == 4000);
    });
}

TEST_CASE("statements are counted, begin and commit are not")
{
    on_each([](db::Connection& connection) {
        auto const counted = testing::statements_of(connection, [&] {
            db::Transaction transaction(connection);
            add_thing(connection, 1, "a");
            CHECK(things(connection) == 1);
            transaction.commit();
        });
        CHECK(counted == 2);
    });
}
