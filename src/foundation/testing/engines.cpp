#include "testing.h"

#include <algorithm>
#include <cstdlib>
#include <list>
#include <map>
#include <memory>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include "db/database.h"
#include "db/ids.h"
#include "db/migration.h"

namespace testing {
namespace {

using Test = base::FunctionRef<void(db::Database&)>;
using TableSets = std::vector<Tables>;

std::string setting(char const* name)
{
    char const* const value = std::getenv(name);
    return value ? value : "";
}

void make_tables(db::Database& database, TableSets const& tables)
{
    auto const lease = database.lease();
    db::migrate(*lease, {}, now()); // the register is there, also without tables
    for (auto const& set : tables)
        db::migrate(*lease, set, now());
}

std::string names_of(TableSets const& tables)
{
    std::string names;
    for (auto const& set : tables)
        for (auto const& migration : set)
            names += fmt::format("{} {}\n", migration.name, migration.sql.size());
    return names;
}

db::Options options_with(base::IdSource& ids)
{
    db::Options options;
    options.ids = &ids;
    options.durability = db::Durability::fast;
    return options;
}

// A file with the tables made, to copy from: migrating takes longer than most tests.
std::filesystem::path const& sqlite_template(TableSets const& tables)
{
    static TempDir const dir;
    static std::map<std::string, std::filesystem::path> made;
    auto const [entry, is_new] = made.try_emplace(names_of(tables));
    if (is_new) {
        entry->second = dir.path() / fmt::format("template-{}.sqlite", made.size());
        db::CountingIds ids;
        auto database = db::Database::open(entry->second.string(), options_with(ids));
        make_tables(database, tables);
    }
    return entry->second;
}

void run_on_sqlite(TableSets const& tables, base::IdSource& ids, Test test)
{
    INFO("on SQLite");
    TempDir const dir;
    auto const file = dir.path() / "test.sqlite";
    std::filesystem::copy_file(sqlite_template(tables), file);
    auto database = db::Database::open(file.string(), options_with(ids));
    test(database);
}

// The same server, and another database on it.
std::string url_of_database(std::string const& url, std::string_view name)
{
    auto const host = url.find("//");
    auto const from = url.find('/', host == std::string::npos ? 0 : host + 2);
    if (from == std::string::npos)
        return fmt::format("{}/{}", url, name);
    auto const to = std::min(url.find('?', from), url.size());
    return fmt::format("{}{}{}", url.substr(0, from + 1), name, url.substr(to));
}

// Each program has its own database: what another program reads meanwhile would keep alive what was deleted.
class ProgramDatabase {
public:
    explicit ProgramDatabase(std::string const& server)
        : server_(db::Database::open(server))
        , name_(fmt::format("test_{}", getpid()))
        , url_(url_of_database(server, name_))
    {
        auto const lease = server_.lease();
        lease->script(fmt::format("drop database if exists {}", name_));
        lease->script(fmt::format("create database {}", name_));
    }
    ProgramDatabase(ProgramDatabase const&) = delete;
    ProgramDatabase& operator=(ProgramDatabase const&) = delete;
    ~ProgramDatabase()
    {
        if (getpid() != owner_)
            return;
        try {
            server_.lease()->script(fmt::format("drop database {} with (force)", name_));
        } catch (base::Fault const& fault) {
            fmt::print(stderr, "test database {} stays behind: {}\n", name_, fault.what());
        }
    }
    static ProgramDatabase const& of(std::string const& server)
    {
        static ProgramDatabase const database(server);
        return database;
    }
    std::string const& url() const { return url_; }

private:
    db::Database mutable server_;
    std::string name_;
    std::string url_;
    pid_t owner_ = getpid();
};

// What a schema is made of; another number after a test says that the test changed it.
constexpr char const* shape_of_schema = R"(
    select count(*) + sum(c.relnatts) + (select count(*) from pg_constraint k where k.connamespace = n.oid)
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ?
    group by n.oid)";

// Takes away tables that were added, empties what was written and puts back what the migrations had put
// there. Deleting a few rows takes a third of the time of making files anew, which is what truncating is.
constexpr char const* emptying = R"(
    do $$
    declare
        one record;
    begin
        set local lock_timeout = '5s';
        set local session_replication_role = replica; -- in any order
        for one in
            select tablename
            from pg_tables
            where schemaname = '{0}' and tablename not in (select name from {0}_known.tables)
        loop
            execute format('drop table {0}.%I cascade', one.tablename);
        end loop;
        delete from {0}.db_migration where name not in (select name from {0}_known.migrations);
        for one in
            select c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = '{0}' and c.relkind = 'r' and c.relname <> 'db_migration' and pg_relation_size(c.oid) > 0
        loop
            execute format('delete from {0}.%I', one.relname);
        end loop;
        for one in select sequencename from pg_sequences where schemaname = '{0}' and last_value is not null loop
            execute format('alter sequence {0}.%I restart', one.sequencename);
        end loop;
        for one in select tablename from pg_tables where schemaname = '{0}_seed' loop
            execute format('insert into {0}.%I select * from {0}_seed.%I', one.tablename, one.tablename);
        end loop;
    end $$)";

constexpr char const* keeping_seeds = R"(
    create schema {0}_seed;
    create schema {0}_known;
    create table {0}_known.migrations as select name from {0}.db_migration;
    create table {0}_known.tables as select tablename::text as name from pg_tables where schemaname = '{0}';
    do $$
    declare
        one record;
    begin
        for one in
            select c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = '{0}' and c.relkind = 'r' and c.relname <> 'db_migration' and pg_relation_size(c.oid) > 0
        loop
            execute format('create table {0}_seed.%I as select * from {0}.%I', one.relname, one.relname);
        end loop;
    end $$)";

// Tables in a schema of their own. A test that leaves them as they were leaves them to the next one, empty:
// making them takes longer than most tests. They go with the database of the program.
class Schema {
public:
    Schema(std::string const& url, TableSets const& tables)
        : admin_(admin(url))
        , name_(fmt::format("test_{}_{}", getpid(), next_number()))
    {
        admin_.lease()->script(fmt::format("create schema {}", name_));
        char const mark = url.find('?') == std::string::npos ? '?' : '&';
        url_ = fmt::format("{}{}options=-csearch_path%3D{}", url, mark, name_);
        make_tables(*std::make_unique<db::Database>(db::Database::open(url_)), tables);
        admin_.lease()->script(fmt::format(fmt::runtime(keeping_seeds), name_));
        shape_ = shape();
    }
    std::string const& url() const { return url_; }

    // False: it cannot be used again.
    bool empty()
    {
        try {
            admin_.lease()->script(fmt::format(fmt::runtime(emptying), name_));
            return shape() == shape_;
        } catch (base::Fault const& fault) {
            fmt::print(stderr, "test schema {} stays behind: {}\n", name_, fault.what());
            return false;
        }
    }

    void drop()
    {
        admin_.lease()->script(fmt::format("drop schema {0}, {0}_seed, {0}_known cascade", name_));
    }

private:
    std::int64_t shape() { return admin_.lease()->count(shape_of_schema, name_); }
    static int next_number()
    {
        static int made = 0;
        return ++made;
    }
    static db::Database& admin(std::string const& url)
    {
        static db::Database database = db::Database::open(url);
        return database;
    }

    db::Database& admin_;
    std::string name_;
    std::string url_;
    std::int64_t shape_ = 0;
};

// Lent to one test; another one within it gets another.
class Lent {
public:
    Lent(std::string const& server, TableSets const& tables)
        : shelf_(shelves()[names_of(tables)])
    {
        if (shelf_.empty())
            shelf_.emplace_back(ProgramDatabase::of(server).url(), tables);
        schema_.splice(schema_.begin(), shelf_, shelf_.begin());
    }
    Lent(Lent const&) = delete;
    Lent& operator=(Lent const&) = delete;
    ~Lent()
    {
        if (schema_.front().empty())
            shelf_.splice(shelf_.begin(), schema_);
    }
    Schema const& operator*() const { return schema_.front(); }
    static void drop_all()
    {
        for (auto& [names, shelf] : shelves()) {
            for (auto& schema : shelf)
                schema.drop();
            shelf.clear();
        }
    }

private:
    using Shelf = std::list<Schema>;
    static std::map<std::string, Shelf>& shelves()
    {
        static std::map<std::string, Shelf> all;
        return all;
    }
    Shelf& shelf_;
    Shelf schema_;
};

struct Stage {
    std::string const& url;
    TableSets const& tables;
    base::IdSource& ids;
};

void run_on_postgresql(Stage const& stage, Test test)
{
    INFO("on PostgreSQL");
    Lent const schema(stage.url, stage.tables);
    auto database = db::Database::open((*schema).url(), options_with(stage.ids));
    test(database);
}

void say_skipped()
{
    if (setting("TERREINWIJZER_TEST_REQUIRE_POSTGRESQL") == "1")
        FAIL("PostgreSQL is required here, and TERREINWIJZER_TEST_POSTGRESQL is not set");
    static bool const is_said
        = (fmt::print("PostgreSQL half skipped: TERREINWIJZER_TEST_POSTGRESQL is not set\n"), true);
    static_cast<void>(is_said);
}

} // namespace

void for_each_database(std::vector<Tables> const& tables, base::FunctionRef<void(db::Database&)> test)
{
    db::CountingIds on_sqlite, on_postgresql;
    run_on_sqlite(tables, on_sqlite, test);
    if (auto const url = setting("TERREINWIJZER_TEST_POSTGRESQL"); !url.empty())
        run_on_postgresql({url, tables, on_postgresql}, test);
    else
        say_skipped();
}

void for_each_database(
    std::vector<Tables> const& tables, base::IdSource& ids, base::FunctionRef<void(db::Database&)> test)
{
    run_on_sqlite(tables, ids, test);
    if (auto const url = setting("TERREINWIJZER_TEST_POSTGRESQL"); !url.empty())
        run_on_postgresql({url, tables, ids}, test);
    else
        say_skipped();
}

void for_each_engine(std::vector<Tables> const& tables, base::FunctionRef<void(db::Connection&)> test)
{
    for_each_database(tables, [&](db::Database& database) {
        auto const lease = database.lease();
        test(*lease);
    });
}

void in_new_files() { Lent::drop_all(); }

std::int64_t statements_of(db::Connection& connection, base::FunctionRef<void()> work)
{
    auto const before = connection.statements();
    work();
    return connection.statements() - before;
}

} // namespace testing
