// What it costs to lay 4,000 parks side by side: each with 125 addresses and two years of months of ten
// phenomena. The database is SQLite in a temporary folder, or the PostgreSQL in TERREINWIJZER_TEST_POSTGRESQL
// when "postgresql" is asked.
#include "accounts/tables.h"
#include "area/tables.h"
#include "audit/tables.h"
#include "calendar/tables.h"
#include "comparison/routes.h"
#include "db/database.h"
#include "db/migration.h"
#include "inventory/phenomena.h"
#include "inventory/tables.h"
#include "jobs/tables.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "objectives/tables.h"
#include "papers/tables.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "plan/tables.h"
#include "survey/tables.h"
#include "visit/testing.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int parks = 4000, addresses = 125, phenomena = 10, repeats = 21;
constexpr std::int64_t at = 1'800'000'000'000;

struct Ids {
    std::int64_t park, round, import;
};

Ids ids_of(int park)
{
    // Spread as made ids are, so that what belongs together does not lie together by chance.
    auto const spread = (std::int64_t{park} * 7919 + 13) % 1'000'003 * 1000;
    return {spread + 1, spread + 2, spread + 3};
}

void add_parks(db::Connection& db, accounts::PersonId person)
{
    db.bulk("partnership_partnership", {"id", "slug", "name", "municipality", "cycle_months", "created_at"},
        [&](db::BulkSink& sink) {
            for (int i = 0; i < parks; ++i)
                sink.add(ids_of(i).park, fmt::format("terrein-{}", i), fmt::format("Terrein {:04}", i),
                    fmt::format("Gemeente {:03}", i % 342), 24, at);
        });
    db.bulk("partnership_round", {"id", "partnership", "number", "started_on"}, [&](db::BulkSink& sink) {
        for (int i = 0; i < parks; ++i)
            sink.add(ids_of(i).round, ids_of(i).park, 1, "2026-01-01");
    });
    db.bulk("partnership_member", {"partnership", "person", "role", "since"}, [&](db::BulkSink& sink) {
        for (int i = 0; i < parks; ++i)
            sink.add(ids_of(i).park, person, "adviser", "2026-01-01");
    });
    db.bulk("partnership_acceptance", {"partnership", "person", "version", "at"}, [&](db::BulkSink& sink) {
        for (int i = 0; i < parks; ++i)
            sink.add(ids_of(i).park, person, 1, at);
    });
}

void add_addresses(db::Connection& db)
{
    db.bulk("area_address",
        {"id", "partnership", "round", "sign", "street", "number", "letter", "addition", "postcode", "town",
            "x", "y", "kind", "source", "inside", "by_hand", "removed"},
        [&](db::BulkSink& sink) {
            for (int i = 0; i < parks; ++i)
                for (int k = 0; k < addresses; ++k)
                    sink.add(std::int64_t{i} * 1000 + k + 1, ids_of(i).park, ids_of(i).round,
                        fmt::format("1234AB|{}", k), "Nijverheidsweg", k + 1, "", "", "1234AB", "Grifthoek",
                        235'000.0, 556'000.0, "company", "bag", true, false, false);
        });
}

void add_figures(db::Connection& db)
{
    db.bulk("inventory_import",
        {"id", "partnership", "round", "kind", "state", "file", "filename", "at", "source", "origin", "area",
            "region", "topic", "read_rows", "kept_rows", "outside_rows", "wrong_rows", "sharing", "layout",
            "boundary"},
        [&](db::BulkSink& sink) {
            for (int i = 0; i < parks; ++i)
                sink.add(ids_of(i).import, ids_of(i).park, ids_of(i).round, "table", "saved", "", "", at,
                    "police", "Politie", "park", "", "", 240, 240, 0, 0, "working_group", "", 0);
        });
    auto const list = inventory::phenomena();
    db.bulk("inventory_figure", {"import", "source", "category", "period", "name", "phenomenon", "count"},
        [&](db::BulkSink& sink) {
            for (int i = 0; i < parks; ++i)
                for (int topic = 0; topic < phenomena; ++topic)
                    for (int month = 0; month < 24; ++month)
                        sink.add(ids_of(i).import, "police", fmt::format("2.5.{}", topic),
                            fmt::format("{}-{:02}", 2025 + month / 12, month % 12 + 1), "Diefstal en inbraak",
                            list[static_cast<std::size_t>(topic)].id, (i * 31 + month * 17 + topic) % 23);
        });
}

accounts::PersonId fill(db::Database& database)
{
    auto db = database.lease();
    for (auto const& tables : {mail::tables(), jobs::tables(), accounts::tables(), partnership::tables(),
             audit::tables(), papers::tables(), meetings::tables(), area::tables(), participants::tables(),
             inventory::tables(), survey::tables(), objectives::tables(), plan::tables(), calendar::tables()})
        db::migrate(*db, tables, moment::SystemClock().now());
    auto const person = accounts::person_with_email(
        *db, {"Anna Bakker", "anna@voorbeeld.nl", accounts::Desk::adviser}, moment::SystemClock().now());
    add_parks(*db, person);
    add_addresses(*db);
    add_figures(*db);
    if (db->engine() == db::Engine::postgresql)
        db->script("analyze");
    return person;
}

void measure(visit::testing::Site& site, std::string const& name, std::string const& path)
{
    std::vector<double> spent;
    std::size_t bytes = 0;
    for (int i = 0; i < repeats; ++i) {
        auto const begin = Clock::now();
        auto const shown = site.get(path);
        spent.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        if (shown.status != 200)
            throw std::runtime_error("the page was not shown");
        bytes = shown.html.size();
    }
    std::ranges::sort(spent);
    fmt::print("compare_{} median {:.1f} ms worst {:.1f} ms {} kB\n", name, spent[spent.size() / 2],
        spent.back(), bytes / 1024);
}

} // namespace

int main(int count, char** words)
{
    auto const folder = std::filesystem::temp_directory_path() / "terreinwijzer-bench-compare";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    bool const on_postgresql = count > 1 && std::string_view(words[1]) == "postgresql";
    auto const* const server = std::getenv("TERREINWIJZER_TEST_POSTGRESQL");
    if (on_postgresql && !server)
        throw std::runtime_error("TERREINWIJZER_TEST_POSTGRESQL is not set");
    auto database = db::Database::open(on_postgresql ? std::string(server) : (folder / "bench.db").string(),
        {.durability = db::Durability::fast});
    auto const person = fill(database);
    visit::testing::Site site(database, {comparison::routes()});
    site.set_now(moment::instant_of({2027, 3, 15}, {12, 0}));
    site.as(person);
    auto const topic = inventory::phenomena()[3].id;
    measure(site, "start", "/vergelijken");
    measure(site, "figures", "/vergelijken/" + topic);
    measure(site, "figures_of_municipality", "/vergelijken/" + topic + "?gemeente=Gemeente%20001");
    measure(site, "table_csv", "/vergelijken/" + topic + "/tabel.csv");
    measure(site, "process", "/vergelijken/proces");
    std::filesystem::remove_all(folder);
}
