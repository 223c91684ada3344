#include "years.h"

#include "figures.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace inventory {
namespace {

using Rows = std::span<CountRow const>;

int parts_of(Span span) { return span == Span::year ? 1 : span == Span::quarter ? 4 : 12; }

// Periods of one length in a row: neighbours differ by one.
int place_of(Period period)
{
    return period.year * parts_of(period.span) + (period.span == Span::year ? 0 : period.part - 1);
}

Period period_at(Span span, int place)
{
    auto const parts = parts_of(span);
    return {span, place / parts, span == Span::year ? 0 : place % parts + 1};
}

// The month after which it is over, counted from the year zero: so that a year can be laid beside a month.
int end_of(Period period) { return (place_of(period) + 1) * (12 / parts_of(period.span)); }

auto series_key(CountRow const& row) { return std::tie(row.area, row.region, row.period.span); }

bool comes_before(CountRow const& left, CountRow const& right)
{
    return std::tie(left.area, left.region, left.period.span, left.category, left.period, left.delivery)
        < std::tie(right.area, right.region, right.period.span, right.category, right.period, right.delivery);
}

bool is_replaced_by(CountRow const& row, CountRow const& next)
{
    return series_key(row) == series_key(next) && row.category == next.category && row.period == next.period;
}

// Sorted, and of each category and period the latest delivery alone.
void put_in_order(std::vector<CountRow>& rows)
{
    std::erase_if(rows, [](CountRow const& row) { return !is_of_park(row.area); });
    std::ranges::sort(rows, comes_before);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + 1 < rows.size() && is_replaced_by(rows[i], rows[i + 1]))
            continue;
        if (kept != i)
            rows[kept] = std::move(rows[i]);
        ++kept;
    }
    rows.resize(kept);
}

// Categories down, the periods of one year across.
struct Grid {
    Cells cells;
    bool is_whole = false; // each period is there
    bool has_gap = false; // the source hid a part, so a sum would say too little
    bool has_small = false; // one to four somewhere: without any, nothing is hidden
    std::int64_t sum = 0;
};

Grid grid_of(Rows rows, int first, int periods, Small small)
{
    Grid out;
    std::vector<bool> known(static_cast<std::size_t>(periods));
    std::string_view category;
    for (auto const& row : rows) {
        auto const at = place_of(row.period) - first;
        if (at < 0 || at >= periods)
            continue;
        if (out.cells.empty() || row.category != category)
            out.cells.emplace_back(static_cast<std::size_t>(periods));
        category = row.category;
        out.cells.back()[static_cast<std::size_t>(at)] = {Look::shown, row.value};
        known[static_cast<std::size_t>(at)] = true;
        auto const value = row.value.value_or(0);
        out.has_gap = out.has_gap || !row.value;
        out.has_small = out.has_small || (small == Small::hidden && value > 0 && value < shown_min);
        out.sum += value;
    }
    out.is_whole = std::ranges::find(known, false) == known.end();
    return out;
}

std::vector<Cell> totals_of_columns(Cells const& cells)
{
    std::vector<Cell> out;
    std::vector<Cell> column(cells.size());
    for (std::size_t i = 0; !cells.empty() && i < cells.front().size(); ++i) {
        for (std::size_t line = 0; line < cells.size(); ++line)
            column[line] = cells[line][i];
        out.push_back(total_of_row(column));
    }
    return out;
}

// The sum of a year stands beside the months and the kinds that the park's own page shows: it may be seen
// only when it gives away nothing of what is hidden in either.
Cell sum_of_grid(Grid const& grid, Totals totals)
{
    if (!grid.is_whole)
        return {};
    if (grid.has_gap)
        return {Look::covered, {}};
    if (!grid.has_small)
        return {Look::shown, grid.sum};
    auto const cells = hidden_where_small(grid.cells, totals);
    auto const beside = totals_beside(cells, totals);
    auto const by_period = total_of_row(beside.columns);
    if (totals == Totals::of_columns || by_period.look != Look::shown)
        return by_period;
    auto const by_kind = total_of_row(beside.rows);
    if (by_kind.look == Look::shown && !may_show_sum(cells, totals))
        return {Look::covered, by_kind.value};
    return by_kind;
}

// Of the year before, the park's page shows months and no kinds.
Cell sum_before(Grid const& grid, Totals totals)
{
    if (totals == Totals::of_columns || !grid.is_whole || grid.has_gap || !grid.has_small)
        return sum_of_grid(grid, totals);
    return total_of_row(totals_of_columns(grid.cells));
}

std::optional<Difference> change_of(Cell const& now, Cell const& before)
{
    if (now.look != Look::shown || before.look != Look::shown)
        return std::nullopt;
    return difference(*now.value, *before.value);
}

CountRow const& newest_delivery(Rows rows)
{
    return *std::ranges::max_element(rows, {}, [](CountRow const& row) { return row.delivery; });
}

YearCount year_of(Rows rows, Small small)
{
    auto const span = rows.front().period.span;
    auto const totals = span == Span::year ? Totals::of_columns : Totals::of_both;
    auto const last = std::ranges::max(rows, {}, &CountRow::period).period;
    auto const parts = parts_of(span), first = place_of(last) - parts + 1;
    auto const now = grid_of(rows, first, parts, small);
    YearCount out{period_at(span, first), last, now.is_whole, {}, {}, {}, newest_delivery(rows).boundary};
    out.now = sum_of_grid(now, totals);
    if (now.is_whole)
        out.before = sum_before(grid_of(rows, first - parts, parts, small), totals);
    out.change = change_of(out.now, out.before);
    return out;
}

// A whole year goes before a part, then the newest, then what came first: the park before its postcodes.
bool is_better(YearCount const& one, YearCount const& other)
{
    return std::pair(one.is_whole, end_of(one.last)) > std::pair(other.is_whole, end_of(other.last));
}

} // namespace

std::optional<YearCount> newest_year(std::vector<CountRow> rows, Small small)
{
    put_in_order(rows);
    std::optional<YearCount> best;
    for (auto from = rows.cbegin(); from != rows.cend();) {
        auto const to = std::find_if(
            from, rows.cend(), [&](CountRow const& row) { return series_key(row) != series_key(*from); });
        auto const found = year_of(Rows(from, to), small);
        if (!best || is_better(found, *best))
            best = found;
        from = to;
    }
    return best;
}

} // namespace inventory
