// What 100,000 rows of a BAG file cost: reading and placing them alone, and keeping them too; once where all
// lie inside the boundary, once where a thousand do, as with a real municipality; and again with the same
// file.
#include "accounts/tables.h"
#include "area/tables.h"
#include "db/database.h"
#include "db/migration.h"
#include "import.h"
#include "partnership/tables.h"
#include "samples.h"
#include "store.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>

using namespace area;

namespace {

constexpr int rows = 100'000;
constexpr moment::Instant now{1'805'097'600'000};

double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// A street of ten houses a postcode, spread over a square of this size.
std::string a_file(double side_m)
{
    std::string csv(bag_header);
    for (int i = 0; i < rows; ++i) {
        auto const postcode = fmt::format("{}{}{}", 1000 + i / 100 % 9000, char('A' + i / 10 % 10), 'B');
        auto const x = 235'000 + side_m * (i % 316) / 316, y = 556'000 + side_m * (i / 316) / 317;
        csv += fmt::format(
            "Straat {};{};;{};{};Grift;Grift;Drenthe;0106010000{:06};VBO;f;{:.3f};{:.3f};6.5;53\n", i / 10,
            i % 10 + 1, i / 900'000, postcode, i, x, y);
    }
    return csv;
}

void print(std::string_view name, double spent) { fmt::print("{} {:.0f} rows/s\n", name, rows / spent); }

void measure(db::Connection& db, std::string_view engine)
{
    auto const id = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
    auto const founder = *accounts::person(db, id);
    for (double const side : {400.0, 10'000.0}) {
        auto const park = partnership::start(db, {"De Grift", "Grifthoek"}, founder, now);
        Scope const scope{park.id, partnership::current_round(db, park.id).id};
        geo::Shape const square{
            {{{{235'000, 556'000}, {235'400, 556'000}, {235'400, 556'400}, {235'000, 556'400}}, {}}}};
        if (!set_boundary(db, scope, {square}, now))
            throw std::runtime_error("the boundary was refused");
        auto const csv = a_file(side);
        auto start = seconds();
        auto const gathered = gather_csv(square, csv, [](std::int64_t) { return tabular::Next::more; });
        print(fmt::format("area_read_{}_{:.0f}m", engine, side), seconds() - start);
        for (std::string_view const turn : {"first", "again"}) {
            start = seconds();
            auto const counts = import_addresses(db, scope, csv, now);
            print(fmt::format("area_import_{}_{:.0f}m_{}_inside_{}", engine, side, turn, counts->inside),
                seconds() - start);
        }
        start = seconds();
        auto const listed = addresses(db, scope).size();
        fmt::print("area_list_{}_{} {:.1f} ms\n", engine, listed, (seconds() - start) * 1000);
    }
}

// PostgreSQL keeps what it is given: the tables must not be there yet, so the address is that of an empty
// database.
void measure_on(std::string_view engine, std::string_view where)
{
    auto database = db::Database::open(where);
    auto lease = database.lease();
    for (auto const& tables : {accounts::tables(), partnership::tables(), area::tables()})
        db::migrate(*lease, tables, now);
    measure(*lease, engine);
}

} // namespace

int main()
{
    auto const folder = std::filesystem::temp_directory_path() / "terreinwijzer-bench-area";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    measure_on("sqlite", (folder / "bench.db").string());
    if (char const* const url = std::getenv("TERREINWIJZER_TEST_POSTGRESQL"))
        measure_on("postgresql", url);
    std::filesystem::remove_all(folder);
}
