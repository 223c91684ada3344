#include "phenomenon.h"

#include "drawn.h"
#include "own_phenomena.h"
#include "parts.h"
#include "rhythms.h"
#include "store.h"
#include "texts.h"
#include "where.h"

#include "area/area.h"

#include "chain/shown.h"
#include "html/charts.h"
#include "inventory/phenomena.h"

#include <algorithm>

namespace inventory {
namespace {

using namespace html;

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

struct Park {
    std::int64_t addresses = 0;
    int boundary = 0; // the version that holds now
};

// "8,3 per 100 adressen": so that a small park can be laid beside a large one.
void add_rate(std::vector<Pair>& notes, i18n::Words const& words, Series const& series, Park const& park)
{
    auto const sum = latest_sum(series);
    if (!sum || !is_of_park(series.area) || park.addresses < addresses_min)
        return;
    auto const rate = 100.0 * static_cast<double>(*sum) / static_cast<double>(park.addresses);
    notes.push_back({words(texts::phenomenon::rate), words.decimal(rate, 1)});
}

void add_difference(std::vector<Pair>& notes, i18n::Words const& words, Series const& series)
{
    auto const now = sum_of(series.totals), before = sum_of(series.before);
    if (!now || !before || series.before.empty())
        return;
    auto const found = difference(*now, *before);
    auto const& text = found == Difference::more ? texts::phenomenon::clearly_more
        : found == Difference::fewer             ? texts::phenomenon::clearly_fewer
                                                 : texts::phenomenon::by_chance;
    notes.push_back({words(texts::phenomenon::difference), words(text)});
}

Html old_boundary_view(i18n::Words const& words, Series const& series, Park const& park)
{
    return when(series.boundary != 0 && series.boundary != park.boundary, [&] {
        return alert(Tone::warning, words(texts::phenomenon::old_boundary, series.boundary, park.boundary),
            words(texts::phenomenon::old_boundary_advice));
    });
}

Html notes_view(i18n::Words const& words, Series const& series, Park const& park)
{
    std::vector<Pair> notes{{words(texts::overview::source), words(texts::phenomenon::origin, series.origin)},
        {words(texts::preview::area), name(series.area).in(words.language())},
        {words(texts::phenomenon::sharing), sharing_words(words, series.sharing)}};
    if (series.boundary != 0)
        notes.push_back(
            {words(texts::phenomenon::boundary), words(texts::phenomenon::version, series.boundary)});
    add_rate(notes, words, series, park);
    add_difference(notes, words, series);
    return fragment(description_list(std::move(notes)), old_boundary_view(words, series, park),
        when(series.area == Area::municipality || series.area == Area::district,
            [&] {
                return alert(Tone::warning, words(texts::preview::not_the_park),
                    words(texts::preview::not_the_park_advice));
            }),
        when(hides(series), [&] { return p(words(texts::phenomenon::hidden)); }));
}

Html series_view(
    i18n::Words const& words, Phenomenon const& phenomenon, Series const& series, Park const& park)
{
    if (series.periods.empty())
        return {};
    return block(source_line(words, series),
        stack({trend_chart(words, trend_chart_of(words, phenomenon, series)), table_view(words, series),
            panel(notes_view(words, series, park))}));
}

} // namespace

visit::Answer show_phenomenon(visit::Visit& visit, http::Request& request)
{
    freshen_phenomena(visit.db);
    auto const* phenomenon = find_phenomenon(request.param("phenomenon"));
    if (!phenomenon)
        return http::not_found();
    auto const& words = visit.words;
    auto const figures = figures_of_phenomenon(visit.db, visit.reader(), phenomenon->id);
    auto const all = series_of(figures);
    auto const summary = area::summary(visit.db, visit.scope());
    Park const park{summary.addresses, summary.boundary_version};
    auto const rhythms = rhythms_of(moments_of_phenomenon(visit.db, visit.reader(), phenomenon->id));
    auto const where = where_of(visit, request, *phenomenon, figures, all);
    Html const body = all.empty()
        ? empty_state(
            {words(texts::phenomenon::empty), words(texts::overview::empty_advice), {}, Icon::trend})
        : fragment(
            each(all, [&](Series const& series) { return series_view(words, *phenomenon, series, park); }),
            when_view(words, *phenomenon, rhythms), where ? where_view(words, *phenomenon, *where) : Html(),
            alert(Tone::info, words(texts::figure::more_reports), words(texts::figure::more_reports_advice)));
    std::string const title(phenomenon->name.in(words.language()));
    auto page = page_of(
        visit, title, fragment(page_head({title}), body, chain::shown(visit, "figure:" + phenomenon->id)));
    if (where && where->spread && !where->spread->clusters.empty())
        page.scripts = {"map.js"}, page.styles = {"map.css"};
    return page;
}

} // namespace inventory
