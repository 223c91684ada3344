// A transaction begins with its first statement; nothing of that shows.
#include "database.h"
#include "ids.h"
#include "migration.h"

#include "testing/testing.h"

#include <doctest/doctest.h>

namespace {

constexpr db::Migration note_tables[] = {{"db/0001_note", R"(
    create table note (
        id bigint primary key,
        name text not null unique
    ))"}};

void add_note(db::Connection& connection, std::int64_t id, std::string_view name)
{
    connection.run("insert into note (id, name) values (?, ?)", id, name);
}

std::int64_t notes(db::Connection& connection) { return connection.count("select count(*) from note"); }

// Each statement has run once before, so that it is known to the connection.
void on_known(base::FunctionRef<void(db::Connection&)> test)
{
    testing::for_each_engine({note_tables}, [&](db::Connection& connection) {
        add_note(connection, 1, "bank");
        CHECK(notes(connection) == 1);
        test(connection);
    });
}

} // namespace

TEST_CASE("a transaction in which nothing was asked leaves the connection as it was")
{
    on_known([](db::Connection& connection) {
        {
            db::Transaction transaction(connection);
        }
        {
            db::Transaction transaction(connection, db::Access::read);
            transaction.commit();
        }
        add_note(connection, 2, "lamp");
        CHECK(notes(connection) == 2);
    });
}

TEST_CASE("the first statement of a transaction that is not committed is undone as well")
{
    on_known([](db::Connection& connection) {
        {
            db::Transaction transaction(connection);
            add_note(connection, 2, "lamp");
            CHECK(notes(connection) == 2);
        }
        CHECK(notes(connection) == 1);
        {
            db::Transaction transaction(connection);
            add_note(connection, 2, "lamp");
            transaction.commit();
        }
        CHECK(notes(connection) == 2);
    });
}

TEST_CASE("a first statement that fails fails as any other, and the next transaction works")
{
    on_known([](db::Connection& connection) {
        {
            db::Transaction transaction(connection);
            CHECK_THROWS_AS(add_note(connection, 2, "bank"), db::Conflict);
            CHECK_THROWS_AS(notes(connection), base::Fault);
        }
        {
            db::Transaction transaction(connection, db::Access::read);
            CHECK_THROWS_AS(add_note(connection, 2, "lamp"), base::Fault);
        }
        db::Transaction transaction(connection);
        add_note(connection, 2, "lamp");
        transaction.commit();
        CHECK(notes(connection) == 2);
    });
}

TEST_CASE("a savepoint and a bulk load may be the first in a transaction")
{
    on_known([](db::Connection& connection) {
        {
            db::Transaction outer(connection);
            {
                db::Transaction inner(connection);
                add_note(connection, 2, "lamp");
            }
            connection.bulk("note", {"id", "name"}, [](db::BulkSink& sink) { sink.add(3, "hek"); });
        }
        CHECK(notes(connection) == 1);
        db::Transaction transaction(connection);
        connection.bulk("note", {"id", "name"}, [](db::BulkSink& sink) { sink.add(3, "hek"); });
        transaction.commit();
        CHECK(notes(connection) == 2);
    });
}

TEST_CASE("a transaction that reads sees the moment of its first statement")
{
    testing::for_each_database({note_tables}, [](db::Database& database) {
        auto const one = database.lease(), other = database.lease();
        CHECK(notes(*one) == 0);
        db::Transaction reading(*one, db::Access::read);
        CHECK(notes(*one) == 0);
        add_note(*other, 1, "bank");
        CHECK(notes(*one) == 0);
        reading.commit();
        CHECK(notes(*one) == 1);
    });
}

TEST_CASE("of transactions inside each other only the one that went wrong is undone")
{
    on_known([](db::Connection& connection) {
        db::Transaction outer(connection);
        {
            db::Transaction first(connection);
            add_note(connection, 2, "lamp");
            first.commit();
        }
        {
            db::Transaction second(connection);
            CHECK_THROWS_AS(add_note(connection, 3, "lamp"), db::Conflict);
        }
        {
            db::Transaction third(connection);
            {
                db::Transaction inside(connection);
                add_note(connection, 4, "hek");
                inside.commit();
            }
            CHECK(notes(connection) == 3);
        }
        CHECK(notes(connection) == 2);
        add_note(connection, 5, "hek");
        outer.commit();
        CHECK(notes(connection) == 3);
    });
}

TEST_CASE("a transaction inside another in which nothing was asked leaves it as it was")
{
    on_known([](db::Connection& connection) {
        db::Transaction outer(connection);
        {
            db::Transaction empty(connection);
            db::Transaction inside(connection);
            inside.commit();
        }
        add_note(connection, 2, "lamp");
        {
            db::Transaction empty(connection);
            empty.commit();
        }
        {
            db::Transaction given_up(connection);
            {
                db::Transaction inside(connection);
                add_note(connection, 3, "hek");
                inside.commit();
            }
            db::Transaction empty(connection);
        }
        CHECK(notes(connection) == 2);
        outer.commit();
        CHECK(notes(connection) == 2);
    });
}

TEST_CASE("a transaction that undid what was inside it twice can still be committed")
{
    on_known([](db::Connection& connection) {
        db::Transaction outer(connection);
        for (std::int64_t id = 2; id < 4; ++id) {
            db::Transaction inside(connection);
            add_note(connection, id, "lamp");
            if (id == 3)
                inside.commit();
        }
        outer.commit();
        CHECK(notes(connection) == 2);
    });
}

TEST_CASE("a statement that runs later has run before the next one looks, and is there after the commit")
{
    on_known([](db::Connection& connection) {
        auto const add_later = [&](std::int64_t id, std::string_view name) {
            connection.run_later("insert into note (id, name) values (?, ?)", id, name);
        };
        {
            db::Transaction transaction(connection);
            add_later(2, std::string("lamp"));
            CHECK(notes(connection) == 2);
            add_later(3, "hek");
            transaction.commit();
        }
        CHECK(notes(connection) == 3);
        {
            db::Transaction given_up(connection);
            add_later(4, "poort");
        }
        CHECK(notes(connection) == 3);
        add_later(4, "poort"); // outside a transaction
        CHECK(notes(connection) == 4);
    });
}

TEST_CASE("a statement that runs later belongs to the transaction in which it was said")
{
    on_known([](db::Connection& connection) {
        auto const add_later = [&](std::int64_t id, std::string_view name) {
            connection.run_later("insert into note (id, name) values (?, ?)", id, name);
        };
        db::Transaction outer(connection);
        add_later(2, "lamp");
        {
            db::Transaction undone(connection);
            add_later(3, "hek");
        }
        {
            db::Transaction kept(connection);
            add_later(4, "poort");
            kept.commit();
        }
        {
            db::Transaction undone(connection);
            CHECK(notes(connection) == 3);
            add_later(5, "muur");
        }
        connection.bulk("note", {"id", "name"}, [](db::BulkSink& sink) { sink.add(6, "dak"); });
        CHECK(notes(connection) == 4);
        outer.commit();
        CHECK(notes(connection) == 4);
    });
}

TEST_CASE("what was undone before it ran does no harm")
{
    on_known([](db::Connection& connection) {
        if (connection.engine() != db::Engine::postgresql)
            return; // SQLite runs it at once
        db::Transaction outer(connection);
        {
            db::Transaction undone(connection);
            add_note(connection, 2, "lamp");
            connection.run_later("insert into note (id, name) values (?, ?)", std::int64_t{3}, "bank");
        }
        add_note(connection, 4, "hek");
        outer.commit();
        CHECK(notes(connection) == 2);
    });
}

TEST_CASE("what goes wrong later goes wrong at the latest with the commit, and nothing of it stays")
{
    on_known([](db::Connection& connection) {
        auto const fail = [&] {
            db::Transaction transaction(connection);
            connection.run_later("insert into note (id, name) values (?, ?)", std::int64_t{2}, "lamp");
            connection.run_later("insert into note (id, name) values (?, ?)", std::int64_t{3}, "bank");
            transaction.commit();
        };
        CHECK_THROWS_AS(fail(), db::Conflict);
        CHECK(notes(connection) == 1);
        db::Transaction transaction(connection);
        add_note(connection, 2, "lamp");
        transaction.commit();
        CHECK(notes(connection) == 2);
    });
}

TEST_CASE("a text that cannot be kept is refused where it is said, also for later")
{
    on_known([](db::Connection& connection) {
        db::Transaction transaction(connection);
        CHECK_THROWS_AS(connection.run_later("insert into note (id, name) values (?, ?)", std::int64_t{2},
                            std::string("a\0b", 3)),
            base::Fault);
    });
}

TEST_CASE("what goes wrong later is not taken for the fault of a transaction that begins after it")
{
    on_known([](db::Connection& connection) {
        auto const fail = [&] {
            db::Transaction outer(connection);
            {
                db::Transaction first(connection);
                add_note(connection, 2, "lamp");
                connection.run_later("insert into note (id, name) values (?, ?)", std::int64_t{3}, "bank");
                first.commit();
            }
            try {
                db::Transaction second(connection);
                add_note(connection, 4, "hek");
            } catch (db::Conflict const&) { // of the second, it would seem
            }
            outer.commit();
        };
        CHECK_THROWS_AS(fail(), base::Fault);
        CHECK(notes(connection) == 1);
    });
}

TEST_CASE("a transaction that went wrong takes no other one inside it, and is not committed")
{
    on_known([](db::Connection& connection) {
        {
            db::Transaction outer(connection);
            CHECK_THROWS_AS(add_note(connection, 2, "bank"), db::Conflict);
            CHECK_THROWS_AS(db::Transaction inner(connection), base::Fault);
            CHECK_THROWS_AS(outer.commit(), base::Fault);
        }
        CHECK(notes(connection) == 1);
        add_note(connection, 2, "lamp");
        CHECK(notes(connection) == 2);
    });
}
