#include "disclosure.h"

#include "texts.h"
#include "working_out.h"

#include <algorithm>

namespace inventory {
namespace {

using Line = std::vector<Cell*>;

bool is_small(std::int64_t value) { return value > 0 && value < shown_min; }
bool is_hidden(Cell const& cell) { return cell.look == Look::small || cell.look == Look::covered; }

struct Hidden {
    std::int64_t cells = 0, sum = 0, covered = 0;
};

// Cells that the source hid are outside the sums, so they cannot be worked out and cover nothing.
Hidden hidden_of(Line const& line)
{
    Hidden out;
    for (auto const* cell : line)
        if (cell->value && is_hidden(*cell)) {
            ++out.cells;
            out.sum += *cell->value;
            out.covered += cell->look == Look::covered ? 1 : 0;
        }
    return out;
}

// Can a reader who knows the total of the line tell what one small cell is? He knows that a small one is 1 to
// 4 and a covered one at least 5, so he knows all when they can only be all ones or all fours. A covered cell
// that is hidden alone he knows as well, and with it the small one that it covers in the other direction.
bool gives_away(Hidden const& hidden)
{
    if (hidden.cells == 1)
        return true;
    auto const small_cells = hidden.cells - hidden.covered;
    if (small_cells == 0)
        return false;
    if (hidden.covered > 0)
        return hidden.sum - hidden.covered * shown_min == small_cells;
    return hidden.sum < shown_min || hidden.sum == small_cells || hidden.sum == small_cells * (shown_min - 1);
}

Cell* smallest_shown(Line const& line)
{
    Cell* smallest = nullptr;
    for (auto* cell : line)
        if (cell->look == Look::shown && *cell->value > 0 && (!smallest || *cell->value < *smallest->value))
            smallest = cell;
    return smallest;
}

std::int64_t total(Line const& line)
{
    std::int64_t sum = 0;
    for (auto const* cell : line)
        sum += cell->value.value_or(0);
    return sum;
}

bool cover(Line const& line)
{
    bool changed = false;
    if (is_small(total(line))) // the total is hidden itself
        return false;
    while (gives_away(hidden_of(line))) {
        auto* const cell = smallest_shown(line);
        if (!cell)
            return changed;
        cell->look = Look::covered;
        changed = true;
    }
    return changed;
}

std::vector<Line> lines_of(Cells& cells, Totals totals)
{
    std::vector<Line> lines;
    for (std::size_t column = 0; !cells.empty() && column < cells.front().size(); ++column) {
        auto& line = lines.emplace_back();
        for (auto& row : cells)
            line.push_back(&row[column]);
    }
    if (totals == Totals::of_both)
        for (auto& row : cells) {
            auto& line = lines.emplace_back();
            for (auto& cell : row)
                line.push_back(&cell);
        }
    return lines;
}

Cell total_cell(Line const& line)
{
    bool const is_known = std::ranges::any_of(line, [](Cell const* cell) { return cell->value.has_value(); });
    bool const is_given
        = std::ranges::any_of(line, [](Cell const* cell) { return cell->look != Look::absent; });
    if (!is_known)
        return {is_given ? Look::small : Look::absent, {}};
    auto const sum = total(line);
    if (is_small(sum))
        return {Look::small, sum};
    // Nothing was left to cover with, so the total itself stays away.
    return {gives_away(hidden_of(line)) ? Look::covered : Look::shown, sum};
}

} // namespace

Cell total_of_column(Cells const& cells, std::size_t column)
{
    Cells copy = cells;
    Line line;
    for (auto& row : copy)
        line.push_back(&row[column]);
    return total_cell(line);
}

Cell total_of_row(std::vector<Cell> const& row)
{
    auto copy = row;
    Line line;
    for (auto& cell : copy)
        line.push_back(&cell);
    return total_cell(line);
}

namespace {

std::vector<Cell> totals_of_rows(Cells const& cells)
{
    std::vector<Cell> out;
    for (auto const& row : cells)
        out.push_back(total_of_row(row));
    return out;
}

std::vector<Cell> totals_of_columns(Cells const& cells)
{
    std::vector<Cell> out;
    for (std::size_t i = 0; !cells.empty() && i < cells.front().size(); ++i)
        out.push_back(total_of_column(cells, i));
    return out;
}

ShownTable table_of(Cells const& cells, Totals totals)
{
    return {cells, totals == Totals::of_both ? totals_of_rows(cells) : std::vector<Cell>(cells.size()),
        totals_of_columns(cells)};
}

// The smallest that is shown in the row or the column of a cell that is told.
Cell* cover_for(Cells& cells, CellPlace told)
{
    Line around;
    for (auto& cell : cells[told.row])
        around.push_back(&cell);
    for (auto& row : cells)
        around.push_back(&row[told.column]);
    return smallest_shown(around);
}

// What the lines by themselves do not give away, they may together.
bool cover_what_is_told(Cells& cells, Totals totals)
{
    bool changed = false;
    for (auto const told : told_cells(table_of(cells, totals)))
        if (auto* const cell = cover_for(cells, told)) {
            cell->look = Look::covered;
            changed = true;
        }
    return changed;
}

void cover_lines(Cells& cells, Totals totals)
{
    auto const lines = lines_of(cells, totals);
    bool changed = true;
    while (changed) {
        changed = false;
        for (auto const& line : lines)
            changed = cover(line) || changed;
    }
}

} // namespace

Cells hidden_where_small(Cells cells, Totals totals)
{
    bool has_small = false;
    for (auto& row : cells)
        for (auto& cell : row)
            if (cell.look == Look::shown && (!cell.value || is_small(*cell.value))) {
                cell.look = Look::small;
                has_small = true;
            }
    if (!has_small)
        return cells;
    do
        cover_lines(cells, totals);
    while (cover_what_is_told(cells, totals));
    return cells;
}

// Where no cell is left to cover with, a total stays away: of the row first, then of the column.
TotalsBeside totals_beside(Cells const& cells, Totals totals)
{
    auto table = table_of(cells, totals);
    for (bool changed = true; changed;) {
        changed = false;
        for (auto const told : told_cells(table)) {
            auto& row = table.rows[told.row];
            auto& column = table.columns[told.column];
            auto* const total = row.look == Look::shown ? &row
                : column.look == Look::shown            ? &column
                                                        : nullptr;
            if (total)
                total->look = Look::covered;
            changed = changed || total;
        }
    }
    return {std::move(table.rows), std::move(table.columns)};
}

bool may_show_sum(Cells const& cells, Totals totals)
{
    auto beside = totals_beside(cells, totals);
    return told_cells({cells, std::move(beside.rows), std::move(beside.columns), true}).empty();
}

Cells as_counted(Cells cells)
{
    for (auto& row : cells)
        for (auto& cell : row)
            if (cell.look == Look::shown && !cell.value)
                cell.look = Look::small;
    return cells;
}

Cell plain_total(std::vector<Cell> const& cells)
{
    std::optional<std::int64_t> sum;
    bool is_given = false;
    for (auto const& cell : cells) {
        is_given = is_given || cell.look != Look::absent;
        if (cell.value)
            sum = sum.value_or(0) + *cell.value;
    }
    if (!sum)
        return {is_given ? Look::small : Look::absent, {}};
    return {Look::shown, sum};
}

bool sum_tells(std::vector<Cell> const& line, std::int64_t unknown)
{
    auto copy = line;
    Line cells;
    for (auto& cell : copy)
        cells.push_back(&cell);
    auto const hidden = hidden_of(cells);
    // So much else that each hidden cell may still be anything it could be before.
    bool const is_lost = unknown >= hidden.cells * (shown_min - 1);
    return hidden.cells > 0 && !is_lost && gives_away(hidden);
}

std::string shown(i18n::Words const& words, Cell const& cell)
{
    switch (cell.look) {
    case Look::shown:
        return words.number(*cell.value);
    case Look::small:
        return "<5";
    case Look::covered:
        return std::string(words(texts::figure::covered));
    case Look::absent:
        break;
    }
    return "-";
}

} // namespace inventory
