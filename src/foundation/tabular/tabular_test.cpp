#include "csv.h"
#include "tabular.h"
#include "writing.h"

#include "base/fault.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <optional>

using tabular::Flaw;
using tabular::Row;

namespace {

std::vector<Row> rows(std::string_view text)
{
    auto found = tabular::read_csv(text);
    REQUIRE(found.has_value());
    return found->rows;
}

std::optional<Flaw> flaw(std::string_view text, tabular::Limits const& limits = {})
{
    auto const found = tabular::read_csv(text, limits);
    return found ? std::nullopt : std::optional(found.error().flaw);
}

std::string content(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::optional<std::filesystem::path> real_data()
{
    char const* const set = std::getenv("TERREINWIJZER_REAL_DATA");
    std::filesystem::path const path = set ? set : TEST_SOURCE_DIR "/../../../../shared/data/real";
    if (std::filesystem::exists(path))
        return path;
    MESSAGE("the real files are not here: this test is skipped");
    return std::nullopt;
}

std::string utf16(std::string_view ascii, std::string_view mark)
{
    bool const little = mark.starts_with('\xFF');
    std::string out(mark);
    for (char const c : ascii) {
        out += little ? c : '\0';
        out += little ? '\0' : c;
    }
    return out;
}

} // namespace

TEST_CASE("the separator is found by what makes the rows alike")
{
    CHECK(rows("a;b\n1,5;2\n") == std::vector<Row>{{"a", "b"}, {"1,5", "2"}});
    CHECK(rows("a,b\n1.5,2") == std::vector<Row>{{"a", "b"}, {"1.5", "2"}});
    CHECK(rows("a\tb\n1\t2") == std::vector<Row>{{"a", "b"}, {"1", "2"}});
    CHECK(rows("a|b\n1|2") == std::vector<Row>{{"a", "b"}, {"1", "2"}});
    CHECK(rows("sep=,\r\na,b;c\r\n") == std::vector<Row>{{"a", "b;c"}});
    CHECK(rows("one\ntwo\n") == std::vector<Row>{{"one"}, {"two"}});
}

TEST_CASE("quotes hold separators, line breaks and quotes")
{
    CHECK(rows("a;b\n\"x;y\";\"one\ntwo\"\n") == std::vector<Row>{{"a", "b"}, {"x;y", "one\ntwo"}});
    CHECK(rows("a;b\n\"say \"\"hi\"\"\";\"\"\n") == std::vector<Row>{{"a", "b"}, {"say \"hi\"", ""}});
    CHECK(rows("a;b\n\"De Hoek\" (oud);c\"d\n") == std::vector<Row>{{"a", "b"}, {"De Hoek (oud)", "c\"d"}});
    CHECK(rows("\"a\";\"b\"\r\n\"c\";\"d\"") == std::vector<Row>{{"a", "b"}, {"c", "d"}});
    CHECK(flaw("a;b\n\"open;c\n") == Flaw::unclosed_quote);
    CHECK(tabular::read_csv("a;b\n\"open;c\n").error().row == 2);
}

TEST_CASE("every usual encoding becomes UTF-8")
{
    CHECK(rows("\xEF\xBB\xBFnaam;b\n\"caf\xC3\xA9\";2") == std::vector<Row>{{"naam", "b"}, {"café", "2"}});
    CHECK(rows("naam;b\ncaf\xE9;\x80 2") == std::vector<Row>{{"naam", "b"}, {"café", "€ 2"}});
    CHECK(rows(utf16("a;b\n1;2\n", "\xFF\xFE")) == std::vector<Row>{{"a", "b"}, {"1", "2"}});
    CHECK(rows(utf16("a;b\n1;2\n", "\xFE\xFF")) == std::vector<Row>{{"a", "b"}, {"1", "2"}});
    CHECK(rows(utf16("a;b\n1;2\n", "")) == std::vector<Row>{{"a", "b"}, {"1", "2"}});
}

TEST_CASE("the samples in Windows-1252 and UTF-16 read alike")
{
    auto const windows = rows(content(TEST_SOURCE_DIR "/samples/windows1252.csv"));
    CHECK(windows[1] == Row{"Café De Hoek", "12,50", "€ 3"});
    CHECK(windows == rows(content(TEST_SOURCE_DIR "/samples/utf16.csv")));
}

TEST_CASE("lines end in any way, and rows may be ragged")
{
    CHECK(rows("a;b\r\nc;d\r\n") == rows("a;b\nc;d"));
    CHECK(rows("a;b\rc;d\r") == rows("a;b\nc;d"));
    CHECK(rows("a;b;c\nd\ne;f\n") == std::vector<Row>{{"a", "b", "c"}, {"d"}, {"e", "f"}});
    CHECK(rows("a;b;\n") == std::vector<Row>{{"a", "b", ""}});
}

TEST_CASE("blank rows are left out but counted")
{
    std::vector<std::size_t> numbers;
    auto const done = tabular::each_csv_row("a;b\n\n;;\nc;d\ne;f\n", [&](std::size_t number, tabular::Cells) {
        numbers.push_back(number);
        return number == 4 ? tabular::Next::stop : tabular::Next::more;
    });
    CHECK(done.has_value());
    CHECK(numbers == std::vector<std::size_t>{1, 4});
}

TEST_CASE("what is no table is refused")
{
    CHECK(flaw("") == Flaw::empty);
    CHECK(flaw("\n\n;;\n") == Flaw::empty);
    CHECK(flaw(std::string_view("PK\x03\x04\0\0\xFF\x80 x", 10)) == Flaw::not_text);
}

TEST_CASE("every limit is met")
{
    CHECK(flaw("a\nb\nc", {.rows_max = 2}) == Flaw::too_many_rows);
    CHECK(flaw("a;b;c", {.columns_max = 2}) == Flaw::too_many_columns);
    CHECK(flaw("a;b\nc;d", {.cells_max = 3}) == Flaw::too_many_cells);
    CHECK(flaw("abcd;e", {.cell_bytes_max = 3}) == Flaw::cell_too_long);
    CHECK_FALSE(flaw("a;b\nc;d", {.rows_max = 2, .columns_max = 2, .cells_max = 4, .cell_bytes_max = 1}));
}

TEST_CASE("cells and columns are found, or not")
{
    Row const header{" Postcode", "Huisnúmmer"};
    std::array<std::string_view, 2> const names{"huisnr", "huisnummer"};
    CHECK(tabular::column_named(header, names) == 1);
    CHECK_FALSE(tabular::column_named({"x"}, names));
    CHECK(tabular::cell(header, 7).empty());
}

TEST_CASE("numbers are read as they are written in the file")
{
    using enum tabular::DecimalMark;
    CHECK(tabular::read_number("1.234,5", comma) == 1234.5);
    CHECK(tabular::read_number("€ 12,50", comma) == 12.5);
    CHECK(tabular::read_number("-1 234", comma) == -1234);
    CHECK(tabular::read_number("1,234.5", point) == 1234.5);
    CHECK_FALSE(tabular::read_number("12.5", comma));
    CHECK_FALSE(tabular::read_number("1,2,3", comma));
    CHECK_FALSE(tabular::read_number("", comma));
    CHECK_FALSE(tabular::read_number("nan", comma));
}

TEST_CASE("the decimal mark of a column is found")
{
    using enum tabular::DecimalMark;
    std::array<std::string_view, 3> const dutch{"1.234", "12,5", "7"};
    std::array<std::string_view, 3> const english{"1,234", "12.5", "7"};
    std::array<std::string_view, 1> const large{"1.234.567"};
    CHECK(tabular::decimal_mark(dutch) == comma);
    CHECK(tabular::decimal_mark(english) == point);
    CHECK(tabular::decimal_mark(large) == comma);
    CHECK(tabular::decimal_mark({}) == comma);
}

TEST_CASE("written CSV reads back, and no cell becomes a formula")
{
    tabular::CsvWriter writer;
    writer.row({"naam", "getal", "datum"});
    writer.row({"a;\"b\"\nc", 1.5, moment::Date{2026, 1, 2}});
    writer.row({"=1+1", std::int64_t{-7}, moment::Date{}});
    CHECK(writer.text().starts_with("\xEF\xBB\xBF"));
    CHECK(rows(writer.text())
        == std::vector<Row>{
            {"naam", "getal", "datum"}, {"a;\"b\"\nc", "1,5", "2026-01-02"}, {"'=1+1", "-7", ""}});
    for (std::string_view const start : {"+", "-", "@", "\t"}) {
        tabular::CsvWriter one;
        one.row({start});
        CHECK(one.text().find("'" + std::string(start)) != std::string::npos);
    }
}

TEST_CASE("an XLSX file is written, and an impossible path is a fault")
{
    auto const path = std::filesystem::temp_directory_path() / "terreinwijzer-tabular-test.xlsx";
    {
        tabular::XlsxWriter writer(path.string());
        std::array<std::string_view, 2> const header{"naam", "aantal"};
        writer.sheet("Blad [1]: een naam die veel te lang is voor Excel", header);
        writer.row({"=geen formule", std::int64_t{3}});
        writer.finish();
    }
    CHECK(content(path).starts_with("PK"));
    std::filesystem::remove(path);
    tabular::XlsxWriter lost("/nowhere/at/all.xlsx");
    std::array<std::string_view, 1> const header{"a"};
    lost.sheet("x", header);
    CHECK_THROWS_AS(lost.finish(), base::Fault);
}

TEST_CASE("a file that is not there is a fault")
{
    CHECK_THROWS_AS(tabular::MappedFile("/nowhere"), base::Fault);
}

TEST_CASE("the real CSV files read with their known numbers of rows")
{
    auto const real = real_data();
    if (!real)
        return;
    struct File {
        char const* path;
        std::size_t rows;
        std::size_t columns;
    };
    for (File const& file : {File{"business_parks/ibis_2024_attributes_keep.csv", 83, 8},
             File{"boundaries/gemeentelijke_indeling_historie.csv", 790, 6},
             File{"addresses/nlextract_amsterdam_bagadres.csv", 0, 15},
             File{"addresses/nlextract_amsterdam_bagadresplus.csv", 0, 0},
             File{"addresses/huisnummertoevoeging_cases_amsterdam.csv", 0, 4},
             File{"addresses/pc6_huisnr_rd_noheader.csv", 0, 4},
             File{"bad_inputs/csv/issue-1341.csv", 100, 51}, File{"bad_inputs/csv/issue-493.csv", 10, 126},
             File{"bad_inputs/csv/accent.csv", 3, 17}, File{"bad_inputs/csv/doublequote.csv", 6, 17},
             File{"bad_inputs/csv/latin1.csv", 3, 2}}) {
        tabular::MappedFile const mapped((*real / file.path).string());
        auto const found = tabular::read_csv(mapped.text());
        REQUIRE_MESSAGE(found.has_value(), std::string(file.path));
        MESSAGE(std::string(file.path) << " " << found->rows.size() << " x " << found->rows[0].size());
        CHECK((file.rows == 0 || found->rows.size() == file.rows));
        CHECK((file.columns == 0 || found->rows[0].size() == file.columns));
    }
}

TEST_CASE("no real bad CSV brings the reading down")
{
    auto const real = real_data();
    if (!real)
        return;
    for (auto const& entry : std::filesystem::directory_iterator(*real / "bad_inputs/csv")) {
        tabular::MappedFile const mapped(entry.path().string());
        auto const found = tabular::read_csv(mapped.text());
        CHECK_MESSAGE(found.has_value() != (mapped.text().empty()), entry.path().string());
    }
}
