// What the desk of an adviser costs with 30, 500 and 4,000 parks whose pulse is fresh: the page, a search in
// it, and taking the pulse anew. SQLite in a temporary folder, or the PostgreSQL in
// TERREINWIJZER_TEST_POSTGRESQL when "postgresql" is asked.
// The pages are asked as tests ask them, and their parts want the functions of doctest.
#define DOCTEST_CONFIG_IMPLEMENT
#include "accounts/tables.h"
#include "audit/tables.h"
#include "db/database.h"
#include "db/migration.h"
#include "overview/routes.h"
#include "partnership/tables.h"
#include "visit/testing.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int repeats = 200;
constexpr moment::Date on_day{2027, 3, 15};
constexpr std::string_view states = "ddiooodod";
constexpr std::string_view roles[] = {"secretary", "chair", "coordinator", "adviser"};

partnership::StepReport never_asked(db::Connection&, partnership::StepQuestion const&) { return {}; }

constexpr partnership::Step steps[] = {{1, "gebied", {"Gebied", "Area"}, never_asked},
    {2, "deelnemers", {"Deelnemers", "Participants"}, never_asked},
    {3, "inventarisatie", {"Inventarisatie", "Inventory"}, never_asked},
    {4, "enquete", {"Enquête", "Survey"}, never_asked}, {5, "doelen", {"Doelen", "Objectives"}, never_asked},
    {6, "plan", {"Uitvoeringsplan", "Plan"}, never_asked},
    {7, "kalender", {"Kalender", "Calendar"}, never_asked},
    {8, "waardering", {"Waardering", "Award"}, never_asked},
    {9, "vervolg", {"Vervolg", "Continuation"}, never_asked}};

std::int64_t id_of(int park) { return (std::int64_t{park} * 7919 + 13) % 1'000'003 * 1000 + 1; }

void add_parks(db::Connection& db, accounts::PersonId person, int from, int until)
{
    auto const at = moment::instant_of(on_day, {8, 0});
    db.bulk("partnership_partnership", {"id", "slug", "name", "municipality", "cycle_months", "created_at"},
        [&](db::BulkSink& sink) {
            for (int i = from; i < until; ++i)
                sink.add(id_of(i), fmt::format("terrein-{}", i),
                    fmt::format("Bedrijventerrein De Grift {:04}", i), fmt::format("Gemeente {:03}", i % 342),
                    24, at);
        });
    db.bulk("partnership_round", {"id", "partnership", "number", "started_on"}, [&](db::BulkSink& sink) {
        for (int i = from; i < until; ++i)
            sink.add(id_of(i) + 1, id_of(i), 1, "2026-01-01");
    });
    db.bulk("partnership_member", {"partnership", "person", "role", "since"}, [&](db::BulkSink& sink) {
        for (int i = from; i < until; ++i)
            sink.add(id_of(i), person, "adviser", "2026-01-01");
    });
    db.bulk("partnership_pulse",
        {"partnership", "changes", "taken_changes", "taken_at", "taken_on", "round", "states", "step",
            "next_nl", "next_en", "next_path", "role", "organisation", "moved_at", "overdue", "vacancies",
            "response_percent", "closes_on", "next_on", "poor_health"},
        [&](db::BulkSink& sink) {
            for (int i = from; i < until; ++i)
                sink.add(id_of(i), 3, 3, at, moment::iso(on_day), 1, states, i % 9 + 1,
                    "Geef elke actie een trekker en stel het plan daarna samen vast.",
                    "Give each action an owner, and adopt the plan together.", "plan/vaststellen",
                    roles[static_cast<std::size_t>(i % 4)], i % 5 == 0 ? "Politie Grifthoek" : "",
                    at.plus_days(-(i % 120)), i % 7, i % 3, i % 100,
                    i % 11 == 0 ? "2027-03-20" : "2027-02-01", i % 2 == 0 ? "2027-04-12" : "2027-05-03",
                    i % 4 == 0 ? std::optional<std::int64_t>(38) : std::nullopt);
        });
}

void measure(visit::testing::Site& site, std::string const& name, std::string const& path, double limit_ms)
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
    auto const p99 = spent[spent.size() * 99 / 100];
    fmt::print("desk_{} p99 {:.2f} ms {} {:.3f} median {:.2f} ms {} kB\n", name, p99, limit_ms,
        p99 / limit_ms, spent[spent.size() / 2], bytes / 1024);
}

} // namespace

int main(int count, char** words)
{
    auto const folder = std::filesystem::temp_directory_path() / "terreinwijzer-bench-desk";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    bool const on_postgresql = count > 1 && std::string_view(words[1]) == "postgresql";
    auto const* const server = std::getenv("TERREINWIJZER_TEST_POSTGRESQL");
    if (on_postgresql && !server)
        throw std::runtime_error("TERREINWIJZER_TEST_POSTGRESQL is not set");
    auto database = db::Database::open(on_postgresql ? std::string(server) : (folder / "bench.db").string(),
        {.durability = db::Durability::fast});
    accounts::PersonId person;
    {
        auto const db = database.lease();
        for (auto const& tables : {accounts::tables(), partnership::tables(), audit::tables()})
            db::migrate(*db, tables, moment::SystemClock().now());
        person = accounts::person_with_email(
            *db, {"Anna Bakker", "anna@voorbeeld.nl", accounts::Desk::adviser}, moment::SystemClock().now());
    }
    visit::House house;
    house.process = steps;
    visit::testing::Site site(database, {overview::routes()}, house);
    site.set_now(moment::instant_of(on_day, {12, 0}));
    struct Size {
        int parks;
        double limit_ms;
    };
    int there = 0;
    for (auto const& size : {Size{30, 20}, Size{500, 100}, Size{4'000, 300}}) {
        {
            auto const db = database.lease();
            add_parks(*db, person, there, size.parks);
            if (on_postgresql)
                db->script("analyze");
        }
        there = size.parks;
        site.as(person);
        auto const name = std::to_string(size.parks);
        measure(site, name, "/", size.limit_ms);
        measure(site, name + "_search", "/?zoek=grift%2000&reden=stil", size.limit_ms);
        measure(site, name + "_csv", "/overzicht.csv", size.limit_ms);
    }
    std::filesystem::remove_all(folder);
}
