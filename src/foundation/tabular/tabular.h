// Rows and cells as text, whatever kind of file they came from, and the numbers in them.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tabular {

using Row = std::vector<std::string>;
using Cells = std::span<std::string_view const>;

struct Table {
    std::string name;
    std::vector<Row> rows;
};

struct Limits {
    std::size_t rows_max = 500'000;
    std::size_t columns_max = 1'000;
    std::size_t cells_max = 20'000'000;
    std::size_t cell_bytes_max = 100'000;
};

enum class Flaw {
    empty,
    not_text,
    too_many_rows,
    too_many_columns,
    too_many_cells,
    cell_too_long,
    unclosed_quote
};

// Why a table was refused, and at which row (from 1; 0 if it is the whole file).
struct Refusal {
    Flaw flaw;
    std::size_t row = 0;
};

// Empty when the row is shorter.
std::string_view cell(Row const& row, std::size_t column);
std::string_view cell(Cells row, std::size_t column);
// The column with one of these names (capitals, accents and spaces around do not matter).
std::optional<std::size_t> column_named(Row const& header, std::span<std::string_view const> names);

enum class DecimalMark { comma, point };
// "1.234,5" with a comma, "1,234.5" with a point; spaces and a euro sign do not matter.
std::optional<double> read_number(std::string_view text, DecimalMark mark);
// What the cells of one column use, by their look; comma when they do not tell.
DecimalMark decimal_mark(std::span<std::string_view const> cells);

} // namespace tabular
