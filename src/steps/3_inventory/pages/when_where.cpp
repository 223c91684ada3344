#include "when_where.h"

#include "reading.h"
#include "texts.h"

#include "html/charts.h"
#include "html/svgmap.h"

#include <algorithm>
#include <array>

namespace inventory {
namespace {

using namespace html;

html::Count chart_count(Cell const& cell) { return cell.look == Look::shown ? cell.value : std::nullopt; }

std::optional<std::size_t> most(std::vector<Cell> const& cells)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].look == Look::shown && (!best || *cells[i].value > *cells[*best].value))
            best = i;
    return best;
}

Html days_view(i18n::Words const& words, Phenomenon const& phenomenon, Rhythm const& rhythm)
{
    auto const top = most(rhythm.weekdays);
    BarChart chart{top ? Html(words(texts::rhythm::day, words.weekday(static_cast<int>(*top))))
                       : Html(words(texts::rhythm::days)),
        std::string(phenomenon.unit.in(words.language())), {}};
    for (std::size_t i = 0; i < rhythm.weekdays.size(); ++i)
        chart.bars.push_back(
            {std::string(words.weekday(static_cast<int>(i))), chart_count(rhythm.weekdays[i])});
    return bar_chart(words, chart);
}

Html parts_view(i18n::Words const& words, Phenomenon const& phenomenon, Rhythm const& rhythm)
{
    static constexpr std::array<i18n::TextOf<0>, dayparts> names{
        texts::rhythm::night, texts::rhythm::morning, texts::rhythm::afternoon, texts::rhythm::evening};
    if (rhythm.dayparts.empty())
        return {};
    auto const top = most(rhythm.dayparts);
    BarChart chart{
        top ? Html(words(texts::rhythm::part, words(names[*top]))) : Html(words(texts::rhythm::parts)),
        std::string(phenomenon.unit.in(words.language())), {}};
    for (std::size_t i = 0; i < rhythm.dayparts.size(); ++i)
        chart.bars.push_back({std::string(words(names[i])), chart_count(rhythm.dayparts[i])});
    return bar_chart(words, chart);
}

std::string from_words(i18n::Words const& words, PatternOf const& of)
{
    return words(texts::figure::from, name(of.source).in(words.language()), of.origin);
}

Html rhythm_view(i18n::Words const& words, Phenomenon const& phenomenon, Rhythm const& rhythm)
{
    return stack({columns(days_view(words, phenomenon, rhythm), parts_view(words, phenomenon, rhythm)),
        p(from_words(words, rhythm.of))});
}

MetreRing metres_of(geo::Ring const& ring)
{
    MetreRing out;
    for (auto const at : ring)
        out.push_back({at.x, at.y});
    return out;
}

MapShape boundary_of(i18n::Words const& words, geo::Shape const& shape)
{
    MapShape out{{}, MapRole::boundary, std::string(words(texts::spread::boundary))};
    for (auto const& part : shape.polygons) {
        out.rings.push_back(metres_of(part.outer));
        for (auto const& hole : part.holes)
            out.rings.push_back(metres_of(hole));
    }
    return out;
}

Html spread_view(i18n::Words const& words, Phenomenon const& phenomenon, Spread const& spread,
    std::optional<geo::Shape> const& boundary)
{
    auto const unit = phenomenon.unit.in(words.language());
    StillMap map{words(texts::spread::title, phenomenon.name.in(words.language())), {}, {}};
    if (boundary)
        map.shapes.push_back(boundary_of(words, *boundary));
    auto const largest = static_cast<double>(spread.clusters.front().count);
    for (auto const& cluster : spread.clusters)
        map.marks.push_back({{cluster.middle.x, cluster.middle.y},
            words(texts::spread::place, cluster.count, unit, static_cast<std::int64_t>(cluster.side_m)),
            Tone::info, words.number(cluster.count), static_cast<double>(cluster.count) / largest});
    auto const places = static_cast<std::int64_t>(spread.clusters.size());
    return stack({p(words(texts::spread::finding, places, unit, spread.clusters.front().count)),
        still_map(words, map), p(from_words(words, spread.of), ". ", words(texts::spread::joined))});
}

} // namespace

Html when_where_view(i18n::Words const& words, Phenomenon const& phenomenon, WhenWhere const& known)
{
    Html when_part, where_part;
    for (auto const& rhythm : known.rhythms)
        if (most(rhythm.weekdays))
            when_part.add(rhythm_view(words, phenomenon, rhythm));
    for (auto const& spread : known.spreads)
        if (!spread.clusters.empty())
            where_part.add(spread_view(words, phenomenon, spread, known.boundary));
    return fragment(when_part.is_empty() ? Html() : block(words(texts::rhythm::title), std::move(when_part)),
        where_part.is_empty() ? Html() : block(words(texts::spread::heading), std::move(where_part)));
}

} // namespace inventory
