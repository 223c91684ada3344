#include "working_out.h"

#include <limits>

namespace inventory {
namespace {

constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max();

struct Range {
    std::int64_t low = 0, high = 0;
};

Range range_of_cell(Cell const& cell)
{
    if (!cell.value || cell.look == Look::absent)
        return {};
    if (cell.look == Look::shown)
        return {*cell.value, *cell.value};
    return cell.look == Look::small ? Range{1, shown_min - 1} : Range{shown_min, endless};
}

Range range_of_total(Cell const& total)
{
    if (!total.value || total.look == Look::absent)
        return {0, endless};
    return range_of_cell(total);
}

// The numbers of a table flow: from a source over its row totals into its rows, through its cells into its
// columns, and over their totals back. Another table that looks the same differs by numbers going round in
// circles, so a cell can be another number if and only if a circle leads through it.
class Flow {
public:
    explicit Flow(ShownTable const& table)
        : rows_(table.cells.size())
        , columns_(table.cells.empty() ? 0 : table.cells.front().size())
        , may_(nodes() * nodes(), false)
    {
        for (std::size_t row = 0; row < rows_; ++row)
            for (std::size_t column = 0; column < columns_; ++column) {
                auto const& cell = table.cells[row][column];
                open(row, rows_ + column, cell.value.value_or(0), range_of_cell(cell));
            }
        for (std::size_t row = 0; row < rows_; ++row)
            open(source(), row, sum_of_row(table, row), range_of_total(table.rows[row]));
        for (std::size_t column = 0; column < columns_; ++column)
            open(rows_ + column, sink(), sum_of_column(table, column), range_of_total(table.columns[column]));
        if (!table.is_sum_shown)
            may(sink(), source()) = may(source(), sink()) = true;
    }

    bool can_differ(std::size_t row, std::size_t column)
    {
        auto const end = rows_ + column;
        return (may(row, end) && leads(end, row)) || (may(end, row) && leads(row, end));
    }

private:
    std::size_t nodes() const { return rows_ + columns_ + 2; }
    std::size_t source() const { return rows_ + columns_; }
    std::size_t sink() const { return source() + 1; }
    std::vector<bool>::reference may(std::size_t from, std::size_t to) { return may_[from * nodes() + to]; }

    void open(std::size_t from, std::size_t to, std::int64_t value, Range range)
    {
        may(from, to) = value < range.high;
        may(to, from) = value > range.low;
    }
    std::int64_t sum_of_row(ShownTable const& table, std::size_t row) const
    {
        std::int64_t sum = 0;
        for (auto const& cell : table.cells[row])
            sum += cell.value.value_or(0);
        return sum;
    }
    std::int64_t sum_of_column(ShownTable const& table, std::size_t column) const
    {
        std::int64_t sum = 0;
        for (auto const& row : table.cells)
            sum += row[column].value.value_or(0);
        return sum;
    }

    // Not straight back over the same cell: that is no circle.
    bool leads(std::size_t from, std::size_t to)
    {
        std::vector<bool> seen(nodes(), false);
        std::vector<std::size_t> waiting{from};
        seen[from] = true;
        while (!waiting.empty()) {
            auto const here = waiting.back();
            waiting.pop_back();
            for (std::size_t next = 0; next < nodes(); ++next) {
                if (seen[next] || !may(here, next) || (here == from && next == to))
                    continue;
                if (next == to)
                    return true;
                seen[next] = true;
                waiting.push_back(next);
            }
        }
        return false;
    }

    std::size_t rows_, columns_;
    std::vector<bool> may_; // whether one more may go from a node to another
};

} // namespace

std::vector<CellPlace> told_cells(ShownTable const& table)
{
    Flow flow(table);
    std::vector<CellPlace> out;
    for (std::size_t row = 0; row < table.cells.size(); ++row)
        for (std::size_t column = 0; column < table.cells[row].size(); ++column) {
            auto const& cell = table.cells[row][column];
            if (cell.look == Look::small && cell.value && !flow.can_differ(row, column))
                out.push_back({row, column});
        }
    return out;
}

} // namespace inventory
