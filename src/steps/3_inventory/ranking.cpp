#include "ranking.h"

#include "inventory/phenomena.h"

#include <algorithm>
#include <map>

namespace inventory {
namespace {

struct Year {
    std::string phenomenon;
    YearCount count;
};

std::vector<Year> years_of(std::vector<StoredFigure> const& figures, Source source)
{
    std::map<std::string_view, std::vector<CountRow>> rows;
    for (int order = 0; auto const& figure : figures) {
        if (figure.source == source)
            rows[figure.count.phenomenon].push_back({figure.area, figure.region, figure.count.category,
                figure.count.period, figure.count.value, order, figure.boundary});
        ++order;
    }
    std::vector<Year> out;
    for (auto& [phenomenon, counted] : rows)
        if (auto const year
            = newest_year(std::move(counted), counts_things(phenomenon) ? Small::shown : Small::hidden);
            year && year->is_whole)
            out.push_back({std::string(phenomenon), *year});
    return out;
}

// The month in which it ends, so that a year and twelve months can be laid beside each other.
int end_of_year(Period last)
{
    auto const months = last.span == Span::year ? 12 : last.span == Span::quarter ? last.part * 3 : last.part;
    return last.year * 12 + months;
}

void keep_newest(std::vector<Year>& years)
{
    int newest = 0;
    for (auto const& one : years)
        newest = std::max(newest, end_of_year(one.count.last));
    std::erase_if(years, [&](Year const& one) { return end_of_year(one.count.last) != newest; });
}

std::optional<std::int64_t> shown_value(Cell const& cell)
{
    return cell.look == Look::shown ? cell.value : std::nullopt;
}

} // namespace

Ranking ranking_of(std::vector<StoredFigure> const& figures, Source source)
{
    auto years = years_of(figures, source);
    keep_newest(years);
    Ranking out;
    for (auto const& one : years) {
        out.first = one.count.first, out.last = one.count.last;
        auto const count = shown_value(one.count.now);
        if (count && *count > 0 && find_phenomenon(one.phenomenon))
            out.lines.push_back({one.phenomenon, *count, shown_value(one.count.before)});
    }
    bool const has_kind = std::ranges::any_of(
        out.lines, [](RankedLine const& line) { return !counts_together(line.phenomenon); });
    if (has_kind)
        std::erase_if(out.lines, [](RankedLine const& line) { return counts_together(line.phenomenon); });
    std::ranges::stable_sort(out.lines, std::ranges::greater(), &RankedLine::count);
    return out;
}

} // namespace inventory
