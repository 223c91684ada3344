// Files nobody made with care: noise must be refused or read, never break the reader; what we write reads
// back.
#include "csv.h"
#include "writing.h"

#include <doctest/doctest.h>

#include <random>

using namespace tabular;

namespace {

using Chance = std::minstd_rand; // the same numbers on every machine

std::size_t below(Chance& chance, std::size_t limit) { return chance() % limit; }

std::string noise(Chance& chance)
{
    static constexpr std::string_view likely = ";,\t\"\"\n\r\n 'a1\0\xff\xc3\xa9\xef\xbb\xbf";
    std::string out(below(chance, 300), ' ');
    for (auto& byte : out)
        byte = below(chance, 4) == 0 ? static_cast<char>(below(chance, 256))
                                     : likely[below(chance, likely.size())];
    return out;
}

std::string a_cell(Chance& chance)
{
    static constexpr std::string_view pieces[]
        = {"a", "straat", ";", "\"", "\n", "é", "€", " ", "12.5", "2027-03-15", "-", "مرحبا", "😀"};
    // An empty row is passed over, and a cell like a formula is written as text. Commas may be taken for the
    // separator.
    std::string out = "x";
    for (std::size_t i = below(chance, 6); i > 0; --i)
        out += pieces[below(chance, std::size(pieces))];
    return out;
}

Table a_table(Chance& chance)
{
    Table out;
    auto const columns = 2 + below(chance, 4); // of one column nobody can tell the separator
    for (std::size_t row = 1 + below(chance, 8); row > 0; --row) {
        auto& cells = out.rows.emplace_back();
        for (std::size_t i = 0; i < columns; ++i)
            cells.push_back(a_cell(chance));
    }
    return out;
}

std::string written(Table const& table)
{
    CsvWriter out;
    for (auto const& row : table.rows)
        out.row(std::vector<Value>(row.begin(), row.end()));
    return out.text();
}

} // namespace

TEST_CASE("whatever table is written as CSV reads back as it was")
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        Chance chance(seed);
        auto const table = a_table(chance);
        auto const again = read_csv(written(table));
        CAPTURE(seed);
        REQUIRE(again);
        CHECK(again->rows == table.rows);
    }
}

TEST_CASE("noise is refused or read within the limits, and never breaks the reader")
{
    constexpr Limits limits{50, 20, 500, 100};
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        Chance chance(seed);
        auto const bytes = noise(chance);
        auto const table = read_csv(bytes, limits);
        if (!table)
            continue;
        CAPTURE(seed);
        CHECK(table->rows.size() <= limits.rows_max);
        for (auto const& row : table->rows) {
            CHECK(row.size() <= limits.columns_max);
            for (auto const& one : row)
                CHECK(one.size() <= 3 * limits.cell_bytes_max); // a byte of Windows-1252 becomes up to three
        }
    }
}
