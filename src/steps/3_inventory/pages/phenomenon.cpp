#include "phenomenon.h"

#include "parts.h"
#include "store.h"
#include "texts.h"

#include "html/charts.h"
#include "inventory/phenomena.h"

#include <algorithm>

namespace inventory {
namespace {

using namespace html;

std::vector<html::Count> counts(std::vector<Cell> const& cells)
{
    std::vector<html::Count> out;
    for (auto const& cell : cells)
        out.push_back(cell.look == Look::shown ? cell.value : std::nullopt);
    return out;
}

// The heading of the chart says what there is to see.
std::string finding(i18n::Words const& words, Phenomenon const& phenomenon, Series const& series)
{
    auto const name = phenomenon.name.in(words.language());
    if (auto const sum = sum_of(series.totals), earlier = sum_of(series.before); sum && earlier)
        return words(texts::phenomenon::sum, name, *sum, shown(words, series.periods.front()),
            shown(words, series.periods.back()), *earlier);
    auto const &first = series.totals.front(), &last = series.totals.back();
    if (series.totals.size() < 2 || first.look != Look::shown || last.look != Look::shown)
        return words(texts::phenomenon::plain, name);
    auto const from = shown(words, series.periods.front()), to = shown(words, series.periods.back());
    if (*first.value == *last.value)
        return words(texts::phenomenon::same, name, *last.value, from, to);
    if (*first.value < *last.value)
        return words(texts::phenomenon::more, name, *first.value, from, *last.value, to);
    return words(texts::phenomenon::fewer, name, *first.value, from, *last.value, to);
}

// On an axis a month goes without its year: the heading tells which twelve they are.
std::string axis_name(i18n::Words const& words, Period period)
{
    auto const name = shown(words, period);
    return period.span == Span::month ? name.substr(0, name.find(' ')) : name;
}

Html chart_view(i18n::Words const& words, Phenomenon const& phenomenon, Series const& series)
{
    TrendChart chart{finding(words, phenomenon, series), {}, {}};
    for (auto const period : series.periods)
        chart.periods.push_back(axis_name(words, period));
    chart.lines.push_back({std::string(phenomenon.unit.in(words.language())), counts(series.totals)});
    if (!series.before.empty())
        chart.lines.push_back(
            {std::string(words(texts::phenomenon::year_before)), counts(series.before), Stroke::dashed});
    return trend_chart(words, chart);
}

std::string line_name(i18n::Words const& words, Series const& series, SeriesLine const& line)
{
    auto const* crime = series.source == Source::police ? find_crime(line.category) : nullptr;
    if (!crime)
        return line.name;
    return words.language() == i18n::Language::dutch ? crime->dutch : crime->english;
}

// One row for each category; with one category the chart's own table says it all.
Html table_view(i18n::Words const& words, Series const& series)
{
    if (series.lines.size() < 2)
        return {};
    bool const has_sum = series.span != Span::year;
    DataTable table{words(texts::phenomenon::caption), {{words(texts::phenomenon::category)}}, {}};
    for (auto const period : series.periods)
        table.columns.push_back({shown(words, period), Align::end});
    if (has_sum)
        table.columns.push_back({words(texts::phenomenon::together), Align::end});
    for (std::size_t i = 0; i < series.lines.size(); ++i) {
        Children cells{line_name(words, series, series.lines[i])};
        for (auto const& cell : series.cells[i])
            cells.push_back(shown(words, cell));
        if (has_sum)
            cells.push_back(shown(words, series.lines[i].total));
        table.rows.push_back(std::move(cells));
    }
    return data_table(std::move(table));
}

bool hides(Series const& series)
{
    return std::ranges::any_of(series.cells, [](auto const& row) {
        return std::ranges::any_of(
            row, [](Cell const& cell) { return cell.look == Look::small || cell.look == Look::covered; });
    });
}

Html notes_view(i18n::Words const& words, Series const& series)
{
    std::vector<Pair> notes{{words(texts::overview::source), words(texts::phenomenon::origin, series.origin)},
        {words(texts::preview::area), name(series.area).in(words.language())},
        {words(texts::phenomenon::sharing), sharing_words(words, series.sharing)}};
    return fragment(description_list(std::move(notes)),
        when(series.area == Area::municipality || series.area == Area::district,
            [&] {
                return alert(Tone::warning, words(texts::preview::not_the_park),
                    words(texts::preview::not_the_park_advice));
            }),
        when(hides(series), [&] { return p(words(texts::phenomenon::hidden)); }));
}

Html series_view(i18n::Words const& words, Phenomenon const& phenomenon, Series const& series)
{
    if (series.periods.empty())
        return {};
    return block(source_line(words, series),
        stack({chart_view(words, phenomenon, series), table_view(words, series),
            panel(notes_view(words, series))}));
}

} // namespace

visit::Answer show_phenomenon(visit::Visit& visit, http::Request& request)
{
    auto const* phenomenon = find_phenomenon(request.param("phenomenon"));
    if (!phenomenon)
        return http::not_found();
    auto const& words = visit.words;
    auto const all = series_of(figures_of_phenomenon(visit.db, visit.reader(), phenomenon->id));
    Html const body = all.empty()
        ? empty_state(
            {words(texts::phenomenon::empty), words(texts::overview::empty_advice), {}, Icon::trend})
        : fragment(each(all, [&](Series const& series) { return series_view(words, *phenomenon, series); }),
            alert(Tone::info, words(texts::figure::more_reports), words(texts::figure::more_reports_advice)));
    std::string const title(phenomenon->name.in(words.language()));
    return page_of(visit, title, fragment(page_head({title}), body));
}

} // namespace inventory
