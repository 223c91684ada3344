#include "db.h"

#include <chrono>
#include <fstream>
#include <span>
#include <sstream>
#include <thread>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "database.h"
#include "migration.h"
#include "testing/testing.h"

namespace {

constexpr db::Migration secrets[]
    = {{"test/secret", "create table secret (id bigint primary key, name text not null)"}};

constexpr db::Migration others[] = {{"test/other", "create table other (id bigint primary key)"}};

void add_secret(db::Connection& connection, std::int64_t id, std::string_view name)
{
    connection.run("insert into secret (id, name) values (?, ?)", id, name);
}

std::int64_t secrets_in(db::Connection& connection)
{
    return connection.count("select count(*) from secret");
}

std::string file_text(std::string const& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

// Everything that stands in the files of the database about a table.
std::string files_of(db::Connection& connection)
{
    if (connection.engine() == db::Engine::postgresql) {
        connection.script("checkpoint");
        return connection
            .one<std::string>("select encode(pg_read_binary_file(pg_relation_filepath('secret')), 'escape')",
                [](db::Row const& row) { return row.text(0); })
            .value();
    }
    auto const path = connection
                          .one<std::string>("select file from pragma_database_list where name = 'main'",
                              [](db::Row const& row) { return row.text(0); })
                          .value();
    return file_text(path) + file_text(path + "-wal");
}

// Somebody else may look for a moment, such as the cleaner of PostgreSQL itself; then it goes a little later.
bool is_wiped_soon(db::Connection& connection, std::span<std::string_view const> tables)
{
    for (int again = 0; again < 100; ++again) {
        if (connection.scrub(tables))
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

bool stands_in(std::string const& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("what was deleted or changed stands in no file after scrubbing, and what stayed does")
{
    testing::for_each_engine({secrets}, [](db::Connection& connection) {
        for (int id = 1; id <= 500; ++id)
            add_secret(connection, id, fmt::format("a secret of {}", id));
        add_secret(connection, 1000, "what stays");
        connection.run("update secret set name = 'another' where id = 500");
        connection.run("delete from secret where id < 500");
        CHECK(stands_in(files_of(connection), "a secret of"));
        constexpr std::string_view all_tables[] = {"secret"};
        CHECK(is_wiped_soon(connection, all_tables));
        auto const left = files_of(connection);
        CHECK_FALSE(stands_in(left, "a secret of"));
        CHECK(stands_in(left, "what stays"));
        CHECK(secrets_in(connection) == 2);
    });
}

TEST_CASE("what somebody who began to read before may still see is not called wiped")
{
    testing::for_each_database({secrets, others}, [](db::Database& database) {
        auto const one = database.lease(), two = database.lease();
        add_secret(*one, 1, "a secret of yesterday");
        constexpr std::string_view all_tables[] = {"secret"};
        db::Transaction reading(*two, db::Access::read);
        CHECK(two->count("select count(*) from other") == 0);
        one->run("delete from secret");
        CHECK_FALSE(one->scrub(all_tables));
        reading.commit();
        CHECK(is_wiped_soon(*one, all_tables));
        CHECK_FALSE(stands_in(files_of(*one), "a secret of yesterday"));
    });
}

TEST_CASE("scrubbing waits for nobody for long, and not at all inside a transaction")
{
    testing::for_each_database({secrets}, [](db::Database& database) {
        auto const one = database.lease(), two = database.lease();
        add_secret(*one, 1, "one");
        constexpr std::string_view all_tables[] = {"secret"};
        db::Transaction reading(*two, db::Access::read);
        CHECK(secrets_in(*two) == 1);
        add_secret(*one, 2, "two");
        CHECK_FALSE(one->scrub(all_tables));
        reading.commit();
        CHECK(is_wiped_soon(*one, all_tables));
        db::Transaction writing(*one);
        CHECK_THROWS_AS(one->scrub(all_tables), base::Fault);
    });
}
