// A table of a stranger, whatever its encoding and separator.
#include "fuzz.h"

#include "tabular/csv.h"
#include "tabular/encoding.h"

namespace {

constexpr tabular::Limits limits{50, 20, 500, 100};

void must_be_within_limits(tabular::Table const& table)
{
    fuzz::must(table.rows.size() <= limits.rows_max);
    for (auto const& row : table.rows) {
        fuzz::must(row.size() <= limits.columns_max);
        for (auto const& cell : row) // a byte of Windows-1252 becomes up to three
            fuzz::must(cell.size() <= 3 * limits.cell_bytes_max && tabular::is_utf8(cell));
    }
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const bytes = fuzz::text(data, size);
    auto const table = tabular::read_csv(bytes, limits);
    std::size_t rows = 0;
    auto const count = [&](std::size_t, tabular::Cells) {
        ++rows;
        return tabular::Next::more;
    };
    auto const form = tabular::each_csv_row(bytes, count, limits);
    fuzz::must(static_cast<bool>(table) == static_cast<bool>(form));
    if (!table)
        return 0;
    fuzz::must(rows == table->rows.size());
    must_be_within_limits(*table);
    return 0;
}
