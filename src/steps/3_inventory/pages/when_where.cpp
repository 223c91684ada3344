#include "when_where.h"

#include "drawn.h"
#include "texts.h"

#include "html/charts.h"
#include "html/svgmap.h"

namespace inventory {
namespace {

using namespace html;

std::string from_words(i18n::Words const& words, PatternOf const& of)
{
    return words(texts::figure::from, name(of.source).in(words.language()), of.origin);
}

Html rhythm_view(i18n::Words const& words, Phenomenon const& phenomenon, Rhythm const& rhythm)
{
    auto days = bar_chart(words, weekdays_chart(words, phenomenon, rhythm));
    auto parts
        = rhythm.dayparts.empty() ? Html() : bar_chart(words, dayparts_chart(words, phenomenon, rhythm));
    return stack({columns(std::move(days), std::move(parts)), p(from_words(words, rhythm.of))});
}

Html spread_view(i18n::Words const& words, Phenomenon const& phenomenon, Spread const& spread,
    std::optional<geo::Shape> const& boundary)
{
    return stack({p(spread_finding(words, phenomenon, spread)),
        still_map(words, spread_map(words, phenomenon, spread, boundary)),
        p(from_words(words, spread.of), ". ", words(texts::spread::joined))});
}

} // namespace

Html when_where_view(i18n::Words const& words, Phenomenon const& phenomenon, WhenWhere const& known)
{
    Html when_part, where_part;
    for (auto const& rhythm : known.rhythms)
        if (is_seen(rhythm.weekdays))
            when_part.add(rhythm_view(words, phenomenon, rhythm));
    for (auto const& spread : known.spreads)
        if (!spread.clusters.empty())
            where_part.add(spread_view(words, phenomenon, spread, known.boundary));
    return fragment(when_part.is_empty() ? Html() : block(words(texts::rhythm::title), std::move(when_part)),
        where_part.is_empty() ? Html() : block(words(texts::spread::heading), std::move(where_part)));
}

} // namespace inventory
