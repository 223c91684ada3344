#include "choosing.h"
#include "opened.h"

#include "base/fault.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <random>

using namespace inventory;

namespace {

geo::Shape square(double x, double y, double side)
{
    return {{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}}};
}

// Squares beside and over one another, and one without a boundary.
std::vector<Ground> some_parks()
{
    std::vector<Ground> out;
    for (int i = 0; i < 12; ++i)
        out.push_back({square(235'000 + 150 * i, 556'000 + 90 * (i % 4), 200),
            {fmt::format("12{}AB", 10 + i / 2), fmt::format("12{}AB {}", 10 + i / 2, i)}});
    out[5].boundary.reset();
    return out;
}

Grounds grounds_of_all(std::vector<Ground> const& parks)
{
    return Grounds::of_many(parks.size(), [&](std::uint32_t number) { return parks[number]; });
}

std::string reports_csv(int rows)
{
    std::mt19937 chance(7);
    auto const any = [&](unsigned below) { return static_cast<int>(chance() % below); };
    std::string out = "datum;tijd;soort melding;x;y\n";
    for (int i = 0; i < rows; ++i)
        out += fmt::format("{:02}-{:02}-{};{:02}:{:02};Soort {};{};{}\n", any(28) + 1, any(12) + 1,
            2025 + any(2), any(24), any(60), any(5), 234'900 + 10 * any(250), 555'900 + 10 * any(70));
    return out;
}

struct File {
    testing::TempDir folder;
    std::filesystem::path path;
    explicit File(std::string const& content)
        : path(folder.path() / "meldingen.csv")
    {
        std::ofstream(path, std::ios::binary) << content;
    }
};

Opened opened(File const& file)
{
    auto out = Opened::open(file.path, "");
    REQUIRE(out);
    return std::move(*out);
}

std::vector<Counted> pieces_of(Opened const& file, Grounds const& grounds, Going const& going)
{
    std::vector<Counted> out;
    auto const way = way_of(file, {});
    REQUIRE(way);
    REQUIRE(gather(file, *way, grounds, going, [&](Counted piece) {
        out.push_back(std::move(piece));
        return tabular::Next::more;
    }));
    return out;
}

Readings readings_of(Opened const& file, std::vector<Counted> pieces)
{
    Readings out(about_of(*way_of(file, {})));
    for (auto& piece : pieces)
        out.add(std::move(piece));
    return out;
}

void check_same(Reading const& one, Reading const& other)
{
    REQUIRE(one.lines.size() == other.lines.size());
    for (std::size_t i = 0; i < one.lines.size(); ++i) {
        CHECK(one.lines[i].category == other.lines[i].category);
        CHECK(one.lines[i].period == other.lines[i].period);
        CHECK(one.lines[i].value == other.lines[i].value);
        CHECK(one.lines[i].rows == other.lines[i].rows);
    }
    REQUIRE(one.moments.size() == other.moments.size());
    for (std::size_t i = 0; i < one.moments.size(); ++i) {
        CHECK(one.moments[i].category == other.moments[i].category);
        CHECK(one.moments[i].weekday == other.moments[i].weekday);
        CHECK(one.moments[i].hour == other.moments[i].hour);
        CHECK(one.moments[i].count == other.moments[i].count);
    }
    REQUIRE(one.spots.size() == other.spots.size());
    for (std::size_t i = 0; i < one.spots.size(); ++i) {
        CHECK(one.spots[i].category == other.spots[i].category);
        CHECK(one.spots[i].place == other.spots[i].place);
        CHECK(one.spots[i].count == other.spots[i].count);
    }
    CHECK(one.kind == other.kind);
    CHECK(one.area == other.area);
    CHECK(one.rows == other.rows);
    CHECK(one.outside == other.outside);
    CHECK(one.wrong_rows == other.wrong_rows);
}

} // namespace

TEST_CASE("each of many parks gets what it would get from the file alone, the edge included")
{
    auto const parks = some_parks();
    File const content(reports_csv(3'000));
    auto const file = opened(content);
    auto const readings = readings_of(file, pieces_of(file, grounds_of_all(parks), {}));
    std::int64_t rows = 0;
    for (std::uint32_t i = 0; i < parks.size(); ++i) {
        if (!parks[i].boundary) {
            CHECK(readings.of_park(i).lines.empty());
            continue;
        }
        auto const alone = read_file(content.path, {parks[i].boundary, ""});
        REQUIRE(alone);
        CHECK(!alone->lines.empty());
        check_same(readings.of_park(i), *alone);
        rows += readings.rows_of(i);
    }
    CHECK(readings.totals().placed < rows); // parks overlap
    CHECK(readings.totals().placed + readings.totals().outside == 3'000);
}

TEST_CASE("counts by postcode and house number go to each park that has the address")
{
    auto const parks = some_parks();
    File const content("periode;categorie;aantal;postcode;huisnummer\n"
                       "2026;Graffiti;4;1210 ab;1\n2026;Graffiti;3;1210AB;\n2026;Graffiti;<5;1211AB;2\n"
                       "2025;Zwerfafval;9;1215AB;11 A\n2025;Zwerfafval;9;9999ZZ;1\n2025;Zwerfafval;9;12;1\n");
    auto const file = opened(content);
    auto const readings = readings_of(file, pieces_of(file, grounds_of_all(parks), {}));
    for (std::uint32_t i = 0; i < parks.size(); ++i) {
        ReadPlace place{{}, ""};
        place.postcodes = {parks[i].postcodes.begin(), parks[i].postcodes.end()};
        auto const alone = read_file(content.path, place);
        REQUIRE(alone);
        check_same(readings.of_park(i), *alone);
    }
    REQUIRE(readings.of_park(1).lines.size() == 1);
    CHECK(readings.of_park(1).lines[0].value == 7);
    CHECK(readings.of_park(1).lines[0].rows == 2);
    CHECK(!readings.of_park(2).lines[0].value); // the source hid it
    CHECK(readings.totals().wrong.at(0).why == Wrong::no_postcode);
}

TEST_CASE("a file read in pieces, kept as bytes and begun again halfway, counts the same")
{
    auto const parks = some_parks();
    auto const grounds = grounds_of_all(parks);
    File const content(reports_csv(2'050) + "gisteren;;Soort 1;235010;556010\n");
    auto const file = opened(content);
    auto const whole = readings_of(file, pieces_of(file, grounds, {}));
    auto first = pieces_of(file, grounds, {300, 0, {}});
    REQUIRE(first.size() == 7);
    CHECK(first[2].passed == 900);
    std::vector<Counted> pieces;
    Going going{300, 900, {}};
    for (std::size_t i = 0; i < 3; ++i) {
        going.kinds.insert(going.kinds.end(), first[i].kinds.begin(), first[i].kinds.end());
        pieces.push_back(unpacked(packed(first[i])));
    }
    for (auto const& rest : pieces_of(file, grounds, going))
        pieces.push_back(unpacked(packed(rest)));
    CHECK(pieces.size() == 7);
    auto const again = readings_of(file, std::move(pieces));
    for (std::uint32_t i = 0; i < parks.size(); ++i)
        check_same(again.of_park(i), whole.of_park(i));
    CHECK(again.totals().wrong.at(0).number == 2'052);
    CHECK(again.totals().kinds == whole.totals().kinds);
}

TEST_CASE("all parks together have every row that lies in one of them once more for each")
{
    File const content(reports_csv(500));
    auto const file = opened(content);
    Counted together;
    Readings all(about_of(*way_of(file, {})));
    for (auto const& piece : pieces_of(file, grounds_of_all(some_parks()), {100, 0, {}})) {
        add_together(together, piece);
        all.add(piece);
    }
    std::int64_t apart = 0, joined = 0;
    for (std::uint32_t i = 0; i < 12; ++i)
        for (auto const& line : all.of_park(i).lines)
            apart += line.value.value_or(0);
    Readings one(about_of(*way_of(file, {})));
    one.add(together);
    auto const reading = one.of_park(0);
    for (auto const& line : reading.lines)
        joined += line.value.value_or(0);
    CHECK(joined == apart);
    CHECK(reading.moments.empty());
    CHECK(reading.spots.empty());
    CHECK(reading.rows == 500);
    CHECK(reading.outside == all.totals().outside);
}

TEST_CASE("bytes that are cut off or of another form are a fault, never a wrong count")
{
    File const content(reports_csv(50));
    auto const file = opened(content);
    auto const bytes = packed(pieces_of(file, grounds_of_all(some_parks()), {})[0]);
    for (std::size_t size = 0; size < bytes.size(); size += 7)
        CHECK_THROWS_AS((void)unpacked(std::string_view(bytes).substr(0, size)), base::Fault);
    CHECK_THROWS_AS((void)unpacked("\x07" + bytes.substr(1)), base::Fault);
}

TEST_CASE("a file whose rows say no place cannot be shared out over parks")
{
    auto const refusal = [](std::string const& content) {
        File const file(content);
        auto const way = way_of(opened(file), {});
        return way ? std::optional<ReadRefusal>() : std::optional(way.error());
    };
    CHECK(refusal("periode;categorie;aantal\n2026;Graffiti;4\n") == ReadRefusal::no_place);
    CHECK(refusal("naam;iets\na;b\n") == ReadRefusal::unknown);
    CHECK(!refusal("datum;soort melding;x;y\n1-2-2026;Graffiti;235010;556010\n"));
}

TEST_CASE("more kinds than any list has are refused instead of kept")
{
    std::string csv = "datum;soort melding;x;y\n";
    for (std::size_t i = 0; i < kinds_max + 2; ++i)
        csv += fmt::format("1-2-2026;{};235010;556010\n", i);
    File const content(csv);
    auto const reading = read_file(content.path, {square(235'000, 556'000, 100), ""});
    REQUIRE(!reading);
    CHECK(reading.error() == ReadRefusal::too_large);
}

TEST_CASE("a postcode and a house number are one number, and what is none is told")
{
    CHECK(address_key("1234 ab", "12 A") == address_key("1234AB", "12"));
    CHECK(address_key("1234AB", "") != address_key("1234AB", "1"));
    CHECK(address_key("1234AB", "12345678901") != address_key("1234AB", "1"));
    CHECK(!address_key("1234", "1"));
    CHECK(!address_key("0234AB", "1"));
    CHECK(!address_key("1234ABC", "1"));
}
