#include "ranking.h"

#include "texts.h"
#include "top_three_suggested.h"

#include "html/charts.h"
#include "html/parts.h"
#include "inventory/phenomena.h"

#include <algorithm>

namespace inventory {
namespace {

using namespace html;

constexpr std::size_t ranked_min = 3, ranked_max = 8;

Html ranking_of(i18n::Words const& words, std::vector<StoredFigure> const& figures, Source source)
{
    auto const all = ranked(figures, source);
    if (all.size() < ranked_min)
        return {};
    BarChart chart{Html(words(texts::ranking::by, name(source).in(words.language()))),
        std::string(words(texts::ranking::count)), {}, std::string(words(texts::overview::earlier))};
    for (std::size_t i = 0; i < std::min(all.size(), ranked_max); ++i) {
        auto const* const phenomenon = find_phenomenon(all[i].phenomenon);
        chart.bars.push_back(
            {std::string(phenomenon->name.in(words.language())), all[i].count, all[i].before});
    }
    return bar_chart(words, chart);
}

} // namespace

Html ranking_view(i18n::Words const& words, std::vector<StoredFigure> const& figures)
{
    Children charts;
    for (auto const source : {Source::police, Source::municipality, Source::fire_brigade,
             Source::environment_service, Source::other})
        if (auto chart = ranking_of(words, figures, source); !chart.is_empty())
            charts.push_back(std::move(chart));
    if (charts.empty())
        return {};
    return block(
        words(texts::ranking::title), fragment(p(words(texts::ranking::lead)), stack(std::move(charts))));
}

} // namespace inventory
