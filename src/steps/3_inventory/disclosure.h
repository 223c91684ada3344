// What may be shown of a small table of counts: values of 1 to 4 are hidden, with as many others as it takes
// so that nobody can work them out from the totals.
#pragma once
#include "i18n/i18n.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace inventory {

inline constexpr std::int64_t shown_min = 5;

enum class Look {
    absent, // the source says nothing
    shown,
    small, // 1 to 4, or hidden by the source itself
    covered, // hidden to cover a small one
};

struct Cell {
    Look look = Look::absent;
    std::optional<std::int64_t> value; // none where the source hid it
};

enum class Totals {
    of_columns, // years: adding them up tells nothing
    of_both, // months and quarters: a row adds up to a year
};

// Rows are categories, columns are periods; each row has every column.
using Cells = std::vector<std::vector<Cell>>;
// No small value can be worked out from what stays, with the totals beside it.
Cells hidden_where_small(Cells cells, Totals totals);

// The sum of what is known, with the look it may have itself. What the source hid does not count.
Cell total_of_column(Cells const& cells, std::size_t column);
Cell total_of_row(std::vector<Cell> const& row);

// The totals as they may stand beside the cells and each other: of rows only where those are shown.
struct TotalsBeside {
    std::vector<Cell> rows, columns;
};
TotalsBeside totals_beside(Cells const& cells, Totals totals);
// Whether the sum of all may stand there too.
bool may_show_sum(Cells const& cells, Totals totals);

// Of things that are about nobody: only what the source itself hid is hidden.
Cells as_counted(Cells cells);
Cell plain_total(std::vector<Cell> const& cells);

// Whether who learns the sum of this line can tell what one of its hidden cells is. `unknown` more may be in
// that sum, of which he knows nothing.
bool sum_tells(std::vector<Cell> const& line, std::int64_t unknown);

// "24", "<5", "verborgen", "-"
std::string shown(i18n::Words const& words, Cell const& cell);

} // namespace inventory
