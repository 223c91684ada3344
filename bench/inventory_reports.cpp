// Adds two parks to a data folder, each with a hundred thousand reports that are read in as a partner's file
// is: one of thirty kinds over five years, and one of a single kind that lies all over a large park. For
// script/bench.
#include "in_folder.h"

#include "importing.h"

#include "area/area.h"
#include "base/fault.h"
#include "inventory/phenomena.h"
#include "partnership/partnership.h"
#include "partnership/terms.h"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <set>

namespace {

using namespace inventory;

constexpr int reports = 100'000, streets = 10, addresses_of_street = 100;
constexpr geo::Rd corner{236'000, 558'000};

struct Ground {
    std::string name;
    double side_m = 0;
    int kinds = 1, phenomena = 1;
};

geo::Shape box(geo::Rd low, double width, double height)
{
    return {{{{low, {low.x + width, low.y}, {low.x + width, low.y + height}, {low.x, low.y + height}}, {}}}};
}

template <class R> void must(R const& result)
{
    if (!result)
        throw base::Fault("a room refused something of the bench");
}

// Streets from west to east, below each other.
std::string address_table(Ground const& ground)
{
    std::string out = "straat;huisnummer;postcode;x;y\n";
    for (int street = 0; street < streets; ++street)
        for (int i = 0; i < addresses_of_street; ++i)
            out += fmt::format("Meetstraat {};{};{}AB;{:.0f};{:.0f}\n", street, i + 1, 1200 + street,
                corner.x + ground.side_m * (i + 0.5) / addresses_of_street,
                corner.y + ground.side_m * (street + 0.5) / streets);
    return out;
}

partnership::Scope park_of(
    db::Connection& db, Ground const& ground, accounts::PersonId person, moment::Instant now)
{
    auto const park = partnership::start(db, {ground.name, "Grifthoek"}, *accounts::person(db, person), now);
    partnership::accept_terms(db, park.id, person, 1, now);
    partnership::Scope const scope{park.id, partnership::current_round(db, park.id).id};
    must(area::set_boundary(db, scope, {box(corner, ground.side_m, ground.side_m)}, now));
    must(area::import_addresses(db, scope, address_table(ground), now));
    for (int part = 0; part < 4; ++part)
        area::make_sub_area(db, scope,
            {{}, fmt::format("Deel {}", part),
                {fmt::format("Meetstraat {}", 2 * part), fmt::format("Meetstraat {}", 2 * part + 1)}, {}});
    auto const half = ground.side_m / 2;
    area::make_sub_area(
        db, scope, {{}, "Noordoost", {}, box({corner.x + half, corner.y + half}, half, half)});
    return scope;
}

// More in some places than in others, and more of some kinds.
void write_reports(std::filesystem::path const& path, Ground const& ground)
{
    std::ofstream file(path, std::ios::binary);
    file << "datum;tijd;soort melding;x;y\n";
    std::uint64_t random = 1;
    auto const next
        = [&] { return (random = random * 6364136223846793005ULL + 1442695040888963407ULL) >> 33U; };
    auto const part = [&] { return static_cast<double>(next() % 1'000'000) / 1'000'000; };
    for (int i = 0; i < reports; ++i) {
        auto const kind = std::min(next() % static_cast<std::uint64_t>(ground.kinds),
            next() % static_cast<std::uint64_t>(ground.kinds));
        file << fmt::format("{:02}-{:02}-{};{:02}:{:02};Soort {};{:.1f};{:.1f}\n", next() % 28 + 1,
            next() % 12 + 1, 2022 + next() % 5, next() % 24, next() % 60, kind,
            corner.x + ground.side_m * part(), corner.y + ground.side_m * (part() + part()) / 2);
    }
}

Choices choices_of(Ground const& ground)
{
    Choices choices;
    choices.source = Source::police;
    choices.origin = "Meting";
    auto const known = phenomena();
    for (int kind = 0; kind < ground.kinds; ++kind)
        choices.mapping.emplace(
            fmt::format("Soort {}", kind), known[static_cast<std::size_t>(kind % ground.phenomena)].id);
    return choices;
}

void add_park(
    db::Connection& db, Ground const& ground, accounts::PersonId person, std::filesystem::path const& folder)
{
    auto const now = moment::SystemClock().now();
    auto const scope = park_of(db, ground, person, now);
    auto const path = folder / "metingen.csv";
    write_reports(path, ground);
    auto const reading = read_file(path, read_place(db, scope, ""));
    must(reading);
    auto const id = receive(
        db, scope, {reading->kind, "", "metingen.csv", person, {}, partnership::Sharing::working_group}, now);
    auto const import = find_import(db, partnership::Reader::of_group(scope), id);
    must(import);
    must(save(db, scope, *reading, {*import, choices_of(ground), now}));
    std::set<std::pair<std::int64_t, std::int64_t>> squares;
    for (auto const& spot : reading->spots)
        squares.emplace(spot.place.x, spot.place.y);
    fmt::print("{} {} reports, {} squares\n", ground.name, reading->rows, squares.size());
    std::filesystem::remove(path);
}

} // namespace

int main(int count, char** words)
{
    return in_folder(count, words, [&](db::Connection& db, accounts::Person const& person) {
        std::filesystem::path const folder = words[1];
        add_park(db, {"Het Meetveld", 2'000, 30, 20}, person.id, folder);
        add_park(db, {"De Puntenbaan", 4'000, 1, 1}, person.id, folder);
    });
}
