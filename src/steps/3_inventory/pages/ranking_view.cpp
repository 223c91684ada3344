#include "ranking_view.h"

#include "ranking.h"
#include "texts.h"

#include "html/charts.h"
#include "html/parts.h"
#include "inventory/phenomena.h"

#include <algorithm>
#include <span>

namespace inventory {
namespace {

using namespace html;

constexpr std::size_t ranked_min = 3, ranked_max = 8;

Html chart_of(i18n::Words const& words, std::vector<StoredFigure> const& figures, Source source)
{
    auto const ranking = ranking_of(figures, source);
    if (ranking.lines.size() < ranked_min)
        return {};
    auto const first = shown(words, ranking.first), last = shown(words, ranking.last);
    BarChart chart{Html(words(texts::ranking::by, name(source).in(words.language()),
                       first == last ? last : words(texts::figure::span, first, last))),
        std::string(words(texts::ranking::count)), {}, std::string(words(texts::overview::earlier))};
    for (auto const& line : std::span(ranking.lines).first(std::min(ranking.lines.size(), ranked_max)))
        if (auto const* const phenomenon = find_phenomenon(line.phenomenon))
            chart.bars.push_back(
                {std::string(phenomenon->name.in(words.language())), line.count, line.before});
    return bar_chart(words, chart);
}

} // namespace

Html ranking_view(i18n::Words const& words, std::vector<StoredFigure> const& figures)
{
    Children charts;
    for (auto const source : {Source::police, Source::municipality, Source::fire_brigade,
             Source::environment_service, Source::other})
        if (auto chart = chart_of(words, figures, source); !chart.is_empty())
            charts.push_back(std::move(chart));
    if (charts.empty())
        return {};
    return block(
        words(texts::ranking::title), fragment(p(words(texts::ranking::lead)), stack(std::move(charts))));
}

} // namespace inventory
