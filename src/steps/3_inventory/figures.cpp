#include "figures.h"

#include "texts.h"

#include "inventory/phenomena.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace inventory {
namespace {

constexpr std::size_t years_max = 10;

using Key = std::tuple<std::string, Source, Area, std::string, Span>;

struct Row {
    std::string name;
    std::map<Period, std::optional<std::int64_t>> values;
};
struct Gathered {
    std::string origin;
    std::map<std::string, Row> rows; // by category
    std::set<Period> periods;
    partnership::Sharing sharing = partnership::Sharing::everyone;
    int boundary = 0;
};

std::size_t window(Span span)
{
    if (span == Span::year)
        return years_max;
    return span == Span::quarter ? 4 : 12;
}

Cells cells_of(Gathered const& gathered, std::vector<Period> const& periods)
{
    Cells cells;
    for (auto const& [category, row] : gathered.rows) {
        auto& line = cells.emplace_back();
        for (auto const period : periods) {
            auto const found = row.values.find(period);
            line.push_back(found == row.values.end() ? Cell{} : Cell{Look::shown, found->second});
        }
    }
    return cells;
}

TotalsBeside plain_totals(Cells const& cells, std::size_t periods)
{
    TotalsBeside out;
    for (auto const& row : cells)
        out.rows.push_back(plain_total(row));
    for (std::size_t i = 0; i < periods; ++i) {
        std::vector<Cell> column;
        for (auto const& row : cells)
            column.push_back(row[i]);
        out.columns.push_back(plain_total(column));
    }
    return out;
}

// Of one period each, without kinds beside them.
std::vector<Cell> totals_of(Cells const& cells, std::size_t periods, bool is_of_things)
{
    if (is_of_things)
        return plain_totals(cells, periods).columns;
    std::vector<Cell> out;
    for (std::size_t i = 0; i < periods; ++i)
        out.push_back(total_of_column(cells, i));
    return out;
}

// All of them, or none: a line with holes would say that there was nothing.
std::vector<Cell> before_of(Gathered const& gathered, std::vector<Period> const& periods, bool is_of_things)
{
    std::vector<Period> earlier;
    for (auto const period : periods)
        if (gathered.periods.contains(a_year_before(period)))
            earlier.push_back(a_year_before(period));
    if (earlier.size() != periods.size())
        return {};
    return totals_of(cells_of(gathered, earlier), earlier.size(), is_of_things);
}

// Categories that say nothing in this window would only lengthen the table.
void drop_silent(Series& series)
{
    for (std::size_t i = series.cells.size(); i-- > 0;) {
        auto const& row = series.cells[i];
        bool const is_silent
            = std::ranges::all_of(row, [](Cell const& cell) { return cell.look == Look::absent; });
        if (!is_silent)
            continue;
        series.cells.erase(series.cells.begin() + static_cast<std::ptrdiff_t>(i));
        series.lines.erase(series.lines.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

Series series_of_gathered(Key const& key, Gathered const& gathered)
{
    auto const& [phenomenon, source, area, region, span] = key;
    Series out{source, area, region, gathered.origin, phenomenon, span, {}, {}, {}, {}, {}, gathered.sharing,
        gathered.boundary};
    out.periods.assign(gathered.periods.begin(), gathered.periods.end());
    if (out.periods.size() > window(span))
        out.periods.erase(out.periods.begin(), out.periods.end() - static_cast<std::ptrdiff_t>(window(span)));
    bool const is_of_things = counts_things(phenomenon), has_rows = span != Span::year;
    auto const totals = has_rows ? Totals::of_both : Totals::of_columns;
    auto cells = cells_of(gathered, out.periods);
    out.cells = is_of_things ? as_counted(std::move(cells)) : hidden_where_small(std::move(cells), totals);
    auto beside
        = is_of_things ? plain_totals(out.cells, out.periods.size()) : totals_beside(out.cells, totals);
    for (std::size_t i = 0; auto const& [category, row] : gathered.rows) {
        out.lines.push_back({category, row.name, has_rows ? beside.rows[i] : Cell{}});
        ++i;
    }
    drop_silent(out);
    out.totals = std::move(beside.columns);
    if (has_rows)
        out.before = before_of(gathered, out.periods, is_of_things);
    return out;
}

Cell newest(Series const& series, std::size_t line)
{
    return series.span == Span::year ? series.cells[line].back() : series.lines[line].total;
}

std::string label(Series const& series, std::size_t line, i18n::Language language)
{
    i18n::Words const words(language);
    auto name = series.lines[line].name;
    if (auto const* crime = find_crime(series.lines[line].category); crime && series.source == Source::police)
        name = language == i18n::Language::dutch ? crime->dutch : crime->english;
    auto const source = inventory::name(series.source).in(language);
    auto const last = shown(words, series.periods.back());
    if (series.span == Span::year)
        return words(texts::figure::of_year, name, source, last);
    return words(texts::figure::of_span, name, source, shown(words, series.periods.front()), last);
}

constexpr double significance = 0.05;

// That at least so many of all fall where each falls with this share; no fewer than would be expected.
double chance_of(std::int64_t at_least, std::int64_t all, double share)
{
    auto const n = static_cast<double>(all);
    double sum = 0;
    for (auto k = at_least; k <= all; ++k) {
        auto const x = static_cast<double>(k);
        auto const term = std::exp(std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1)
            + x * std::log(share) + (n - x) * std::log(1 - share));
        sum += term;
        if (term < sum * 1e-12)
            break;
    }
    return sum;
}

int months_of(Span span)
{
    if (span == Span::year)
        return 12;
    return span == Span::quarter ? 3 : 1;
}

} // namespace

std::vector<Series> series_of(std::vector<StoredFigure> const& figures)
{
    std::map<Key, Gathered> all;
    for (auto const& figure : figures) {
        auto const& count = figure.count;
        auto& gathered
            = all[{count.phenomenon, figure.source, figure.area, figure.region, count.period.span}];
        gathered.origin = figure.origin;
        gathered.boundary = figure.boundary;
        gathered.sharing = std::max(gathered.sharing, figure.sharing);
        gathered.periods.insert(count.period);
        auto& row = gathered.rows[count.category];
        row.name = count.name;
        row.values[count.period] = count.value;
    }
    std::vector<Series> out;
    for (auto const& [key, gathered] : all)
        out.push_back(series_of_gathered(key, gathered));
    return out;
}

std::optional<std::int64_t> sum_of(std::vector<Cell> const& cells)
{
    if (cells.empty()
        || !std::ranges::all_of(cells, [](Cell const& cell) { return cell.look == Look::shown; }))
        return std::nullopt;
    std::int64_t sum = 0;
    for (auto const& cell : cells)
        sum += *cell.value;
    return sum;
}

std::optional<std::int64_t> latest_sum(Series const& series)
{
    if (series.span != Span::year)
        return sum_of(series.totals);
    bool const is_shown = !series.totals.empty() && series.totals.back().look == Look::shown;
    return is_shown ? series.totals.back().value : std::nullopt;
}

double p_of_counts(std::int64_t one, std::int64_t other) { return p_of_rates({one}, {other}); }

double p_of_rates(CountOver one, CountOver other)
{
    auto const all = one.count + other.count;
    auto const share = static_cast<double>(one.months) / static_cast<double>(one.months + other.months);
    bool const is_one = static_cast<double>(one.count) >= static_cast<double>(all) * share;
    return std::min(
        1.0, 2 * (is_one ? chance_of(one.count, all, share) : chance_of(other.count, all, 1 - share)));
}

Difference difference(std::int64_t now, std::int64_t before)
{
    if (now + before <= 0 || now == before || p_of_counts(now, before) >= significance)
        return Difference::chance;
    return now > before ? Difference::more : Difference::fewer;
}

std::vector<Figure> latest_of(std::vector<Series> const& series)
{
    std::map<std::string, Figure> by_key;
    for (auto const& one : series)
        for (std::size_t i = 0; i < one.lines.size(); ++i) {
            auto const cell = newest(one, i);
            // A municipality is not the park: nothing can be promised about it.
            if (cell.look != Look::shown || one.area == Area::municipality)
                continue;
            auto const key = std::string(code(one.source)) + "." + one.lines[i].category;
            by_key.try_emplace(key,
                Figure{key, label(one, i, i18n::Language::dutch), label(one, i, i18n::Language::english),
                    *cell.value, first_day(one.span == Span::year ? one.periods.back() : one.periods.front()),
                    last_day(one.periods.back()),
                    months_of(one.span)
                        * (one.span == Span::year ? 1 : static_cast<int>(one.periods.size()))});
        }
    std::vector<Figure> out;
    for (auto& [key, figure] : by_key)
        out.push_back(std::move(figure));
    return out;
}

} // namespace inventory
