// What one file of a million reports for four thousand parks costs: read, validated, placed and kept durably
// in SQLite by the job itself, beside the shell of SQLite that imports the same file into a table; then
// saving it in every park.
#include "many_parks.h"

#include "deliveries/jobs.h"
#include "files/files.h"
#include "logging/logging.h"
#include "placing.h"
#include "saving.h"
#include "store.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace {

constexpr int rows = 1'000'000, addresses = 500'000;

void write_reports(std::filesystem::path const& path, bench::Country& country)
{
    std::ofstream file(path, std::ios::binary);
    file << "nummer;datum;tijd;soort melding;x;y;straat\n";
    for (int i = 0; i < rows; ++i) {
        auto const place = country.place();
        file << fmt::format("{};{:02}-{:02}-{};{:02}:{:02};Soort {};{:.1f};{:.1f};Nijverheidsweg\n", i,
            country.any(28) + 1, country.any(12) + 1, 2025 + country.any(2), country.any(24), country.any(60),
            country.any(30), place.x, place.y);
    }
}

struct Bench {
    db::Database& database;
    visit::House const& house;
    accounts::PersonId person;
};

deliveries::Delivery newest(Bench const& bench)
{
    return deliveries::deliveries_of_person(*bench.database.lease(), bench.person).front();
}

double work(Bench const& bench)
{
    moment::SystemClock const clock;
    logging::KeptLines lines;
    logging::Log log{lines};
    auto const start = bench::seconds();
    jobs::Runner({bench.database, clock, log}, deliveries::job_handlers(bench.house), {}).run_all();
    return bench::seconds() - start;
}

double place(Bench const& bench, std::filesystem::path const& path)
{
    {
        auto const now = moment::SystemClock().now();
        auto db = bench.database.lease();
        std::ifstream content(path, std::ios::binary);
        auto const kept = bench.house.files->put(content);
        auto const delivery = deliveries::receive(*db, {kept.name, "meldingen.csv", bench.person, now});
        auto const opened = inventory::Opened::open(path, "");
        auto const way = inventory::way_of(*opened, {});
        auto const parks = deliveries::parks_to_give(deliveries::parks_of_person(*db, bench.person),
            {visit::Capability::give_figures, bench.house.is_authority});
        if (!way || parks.open.size() != bench::parks
            || !deliveries::begin_placing(*db, delivery, {*way, parks.open, now}))
            throw std::runtime_error("the delivery did not begin");
    }
    auto const spent = work(bench);
    auto const placed = newest(bench);
    if (placed.state != deliveries::State::placed || placed.rows != rows || placed.wrong != 0)
        throw std::runtime_error("the rows were not placed");
    fmt::print("deliveries_placed {:.0f} rows/s, {} of {} in a park\n", rows / spent, placed.placed, rows);
    return spent;
}

void write_addresses(std::filesystem::path const& path, bench::Country& country)
{
    std::ofstream file(path, std::ios::binary);
    file
        << "openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;gemeente;provincie;"
           "object_id;object_type;nevenadres;x;y;lon;lat\n";
    for (int i = 0; i < addresses; ++i) {
        auto const place = country.place();
        file << fmt::format(
            "Straat {};{};;;{}{}{};Grift;Grift;Drenthe;0106010000{:06};VBO;f;{:.3f};{:.3f};6.5;53\n", i / 20,
            i % 20 + 1, 1'000 + i / 20 / 676 % 9'000, char('A' + i / 20 / 26 % 26), char('A' + i / 20 % 26),
            i, place.x, place.y);
    }
}

void keep_addresses(Bench const& bench, std::filesystem::path const& path)
{
    {
        auto const now = moment::SystemClock().now();
        auto db = bench.database.lease();
        std::ifstream content(path, std::ios::binary);
        auto const kept = bench.house.files->put(content);
        auto const delivery = deliveries::receive(
            *db, {kept.name, "bag.csv", bench.person, now, deliveries::Subject::addresses});
        auto const parks = deliveries::parks_to_give(deliveries::parks_of_person(*db, bench.person),
            {deliveries::right_for(deliveries::Subject::addresses), bench.house.is_authority});
        if (!deliveries::begin_placing(*db, delivery, {std::nullopt, parks.open, now}))
            throw std::runtime_error("the addresses did not begin");
    }
    auto const placed = work(bench);
    if (newest(bench).rows != addresses || newest(bench).wrong != 0)
        throw std::runtime_error("the addresses were not placed");
    auto const inside = newest(bench).placed;
    if (!deliveries::begin_saving(*bench.database.lease(), newest(bench), moment::SystemClock().now()))
        throw std::runtime_error("keeping the addresses did not begin");
    auto const saved = work(bench);
    auto db = bench.database.lease();
    fmt::print("deliveries_addresses {:.1f} s, placed in {:.1f} s, {} inside, {} on lists of {} parks\n",
        placed + saved, placed, inside, db->count("select count(*) from area_address"),
        db->count("select count(*) from deliveries_park where state = 'saved'"));
}

double read_there(std::filesystem::path const& path)
{
    auto const command = fmt::format("sqlite3 {} '.mode csv' '.separator ;' '.import {} reports'",
        (path.parent_path() / "shell.db").string(), path.string());
    auto const start = bench::seconds();
    if (std::system(command.c_str()) != 0) // NOLINT(cert-env33-c): a bench, with paths of its own
        throw std::runtime_error("sqlite3 is not installed");
    auto const spent = bench::seconds() - start;
    fmt::print("deliveries_sqlite_import {:.0f} rows/s\n", rows / spent);
    return spent;
}

void save(Bench const& bench)
{
    inventory::Choices choices;
    choices.source = inventory::Source::municipality;
    choices.origin = "Uitdraai";
    for (int kind = 0; kind < 30; ++kind)
        choices.mapping.emplace(fmt::format("Soort {}", kind), "public_space_reports");
    {
        auto db = bench.database.lease();
        if (!deliveries::begin_saving(*db, newest(bench), choices, moment::SystemClock().now()))
            throw std::runtime_error("saving did not begin");
    }
    auto const spent = work(bench);
    auto db = bench.database.lease();
    fmt::print("deliveries_saved {:.1f} s, {} parks, {} figures\n", spent,
        db->count("select count(*) from inventory_import where state = 'saved'"),
        db->count("select count(*) from inventory_figure"));
}

void measure_reports(Bench const& bench, std::filesystem::path const& folder, bench::Country& country)
{
    auto const path = folder / "meldingen.csv";
    write_reports(path, country);
    auto const here = place(bench, path);
    fmt::print("deliveries_memory {} MB\n", bench::memory_mb());
    fmt::print("deliveries_ratio {:.2f}\n", read_there(path) / here);
    save(bench);
    fmt::print("deliveries_memory_saved {} MB\n", bench::memory_mb());
}

} // namespace

int main(int count, char** words)
{
    std::string_view const only = count > 1 ? words[1] : "";
    auto const folder = std::filesystem::temp_directory_path() / "terreinwijzer-bench-deliveries";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    bench::Country country;
    {
        auto database = db::Database::open((folder / "bench.db").string());
        files::Store store(folder / "files");
        visit::House house;
        house.files = &store;
        Bench const bench{database, house, bench::fill(database, country)};
        if (only != "addresses")
            measure_reports(bench, folder, country);
        if (only != "reports") {
            write_addresses(folder / "bag.csv", country);
            keep_addresses(bench, folder / "bag.csv");
            fmt::print("deliveries_memory_addresses {} MB\n", bench::memory_mb());
        }
    }
    std::filesystem::remove_all(folder);
}
