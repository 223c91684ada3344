// What a line of the audit log costs: within the transaction of a change, as a look by itself, with several
// who write at once through two pools as two instances do, and how fast the log is verified. PostgreSQL is
// the one in TERREINWIJZER_TEST_POSTGRESQL; the script's cluster does not wait for its disk.
#include "accounts/tables.h"
#include "audit/audit.h"
#include "audit/tables.h"
#include "audit/verify.h"
#include "db/database.h"
#include "db/migration.h"
#include "partnership/tables.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view secret = "a secret of the bench";
constexpr int lines = 3000;
constexpr int writers = 8;

double seconds_since(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

audit::Deed deed(accounts::PersonId person)
{
    return {moment::SystemClock().now(), person, "partner", {}, {42}, "see_figures",
        "get /t/{park}/inventarisatie/cijfers/{phenomenon}", "/t/de-meetbaan/inventarisatie/cijfers/inbraak",
        audit::Outcome::done, "192.0.2.17"};
}

struct Place {
    std::string name, where;
    accounts::PersonId person = {};
};

void make_tables(Place& place, db::Database& database)
{
    auto db = database.lease();
    for (auto const& tables : {accounts::tables(), partnership::tables(), audit::tables()})
        db::migrate(*db, tables, moment::SystemClock().now());
    place.person
        = accounts::person_with_email(*db, {"Meter", "meter@voorbeeld.nl"}, moment::SystemClock().now());
}

// The time of writing alone, without what the transaction costs anyway.
void inside_a_change(Place const& place, db::Database& database)
{
    auto db = database.lease();
    double spent = 0;
    for (int i = 0; i < lines; ++i) {
        db::Transaction transaction(*db);
        auto const begin = Clock::now();
        audit::write(*db, {audit::Chain::daily, secret}, deed(place.person));
        spent += seconds_since(begin);
        transaction.commit();
    }
    fmt::print("audit_line_{} {:.3f} ms\n", place.name, spent * 1000 / lines);
}

void look(Place const& place, db::Connection& db)
{
    db::Transaction transaction(db);
    audit::write(db, {audit::Chain::daily, secret}, deed(place.person));
    transaction.commit();
}

void alone(Place const& place, db::Database& database)
{
    auto db = database.lease();
    auto const begin = Clock::now();
    for (int i = 0; i < lines; ++i)
        look(place, *db);
    fmt::print("audit_look_{} {:.3f} ms\n", place.name, seconds_since(begin) * 1000 / lines);
}

void many_at_once(Place const& place, std::vector<db::Database*> const& instances)
{
    auto const begin = Clock::now();
    std::vector<std::thread> threads;
    for (std::size_t writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            auto db = instances[writer % instances.size()]->lease();
            for (int i = 0; i < lines / writers; ++i)
                look(place, *db);
        });
    for (auto& thread : threads)
        thread.join();
    fmt::print(
        "audit_looks_{}_{}_writers {:.0f} lines/s\n", place.name, writers, lines / seconds_since(begin));
}

void verified(Place const& place, db::Database& database)
{
    auto db = database.lease();
    auto const begin = Clock::now();
    auto const verdict = audit::verify(*db, {secret});
    auto const rate = static_cast<double>(verdict.lines) / seconds_since(begin);
    fmt::print(
        "audit_verify_{} {:.0f} lines/s{}\n", place.name, rate, verdict.is_right() ? "" : " NOT RIGHT");
}

void measure(Place place, bool has_two_instances)
{
    db::Options options;
    options.connections = writers + 1;
    auto first = db::Database::open(place.where, options);
    make_tables(place, first);
    inside_a_change(place, first);
    alone(place, first);
    if (has_two_instances) {
        auto second = db::Database::open(place.where, options);
        many_at_once(place, {&first, &second});
    } else {
        many_at_once(place, {&first});
    }
    verified(place, first);
}

} // namespace

int main()
{
    auto const file
        = std::filesystem::temp_directory_path() / fmt::format("audit-bench-{}.sqlite", ::getpid());
    measure({"sqlite", file.string()}, false);
    for (auto const* end : {"", "-wal", "-shm"})
        std::filesystem::remove(file.string() + end);
    if (auto const* url = std::getenv("TERREINWIJZER_TEST_POSTGRESQL"))
        measure({"postgresql", url}, true);
}
