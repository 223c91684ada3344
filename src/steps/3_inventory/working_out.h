// What somebody can work out who has a table before him: every cell and every total that is shown, and of the
// others that a small one is 1 to 4 and a covered one at least 5.
#pragma once
#include "inventory/disclosure.h"

#include <vector>

namespace inventory {

// Totals that are absent are not shown. Of cells without a value nobody knows anything, and no sum has them.
struct ShownTable {
    Cells const& cells;
    std::vector<Cell> rows, columns;
    bool is_sum_shown = false; // of all together
};

struct CellPlace {
    std::size_t row = 0, column = 0;
    friend bool operator==(CellPlace, CellPlace) = default;
};
// Small cells that can have only one value.
std::vector<CellPlace> told_cells(ShownTable const& table);

} // namespace inventory
