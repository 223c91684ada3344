#include "drawn.h"

#include "texts.h"

#include "area/drawn.h"

#include <array>

namespace inventory {
namespace {

html::Count chart_count(Cell const& cell) { return cell.look == Look::shown ? cell.value : std::nullopt; }

std::optional<std::size_t> place_of_most(std::vector<Cell> const& cells)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].look == Look::shown && (!best || *cells[i].value > *cells[*best].value))
            best = i;
    return best;
}

std::vector<html::Count> counts(std::vector<Cell> const& cells)
{
    std::vector<html::Count> out;
    for (auto const& cell : cells)
        out.push_back(chart_count(cell));
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

} // namespace

html::TrendChart trend_chart_of(i18n::Words const& words, Phenomenon const& phenomenon, Series const& series)
{
    html::TrendChart chart{finding(words, phenomenon, series), {}, {}};
    for (auto const period : series.periods)
        chart.periods.push_back(axis_name(words, period));
    chart.lines.push_back({std::string(phenomenon.unit.in(words.language())), counts(series.totals)});
    if (!series.before.empty())
        chart.lines.push_back({std::string(words(texts::phenomenon::year_before)), counts(series.before),
            html::Stroke::dashed});
    return chart;
}

html::BarChart weekdays_chart(i18n::Words const& words, Phenomenon const& phenomenon, Rhythm const& rhythm)
{
    auto const top = place_of_most(rhythm.weekdays);
    html::BarChart chart{top ? html::Html(words(texts::rhythm::day, words.weekday(static_cast<int>(*top))))
                             : html::Html(words(texts::rhythm::days)),
        std::string(phenomenon.unit.in(words.language())), {}};
    for (std::size_t i = 0; i < rhythm.weekdays.size(); ++i)
        chart.bars.push_back(
            {std::string(words.weekday(static_cast<int>(i))), chart_count(rhythm.weekdays[i])});
    return chart;
}

html::BarChart dayparts_chart(i18n::Words const& words, Phenomenon const& phenomenon, Rhythm const& rhythm)
{
    static constexpr std::array<i18n::TextOf<0>, dayparts> names{
        texts::rhythm::night, texts::rhythm::morning, texts::rhythm::afternoon, texts::rhythm::evening};
    auto const top = place_of_most(rhythm.dayparts);
    html::BarChart chart{top ? html::Html(words(texts::rhythm::part, words(names[*top])))
                             : html::Html(words(texts::rhythm::parts)),
        std::string(phenomenon.unit.in(words.language())), {}};
    for (std::size_t i = 0; i < rhythm.dayparts.size(); ++i)
        chart.bars.push_back({std::string(words(names[i])), chart_count(rhythm.dayparts[i])});
    return chart;
}

html::StillMap spread_map(i18n::Words const& words, Phenomenon const& phenomenon, Spread const& spread,
    std::optional<geo::Shape> const& boundary)
{
    auto const unit = phenomenon.unit.in(words.language());
    html::StillMap map{words(texts::spread::title, phenomenon.name.in(words.language())), {}, {}};
    if (boundary)
        map.shapes.push_back(area::drawn(*boundary, html::MapRole::boundary, words(texts::spread::boundary)));
    auto const seen = for_a_picture(spread.clusters);
    auto const largest = static_cast<double>(seen.front().count);
    for (auto const& cluster : seen)
        map.marks.push_back({{cluster.middle.x, cluster.middle.y},
            words(texts::spread::place, cluster.count, unit, static_cast<std::int64_t>(cluster.side_m)),
            html::Tone::info, words.number(cluster.count), static_cast<double>(cluster.count) / largest});
    return map;
}

std::string spread_finding(i18n::Words const& words, Phenomenon const& phenomenon, Spread const& spread)
{
    return words(phenomenon.counts_things ? texts::spread::finding_of_things : texts::spread::finding,
        static_cast<std::int64_t>(spread.clusters.size()), phenomenon.unit.in(words.language()),
        spread.clusters.front().count);
}

bool is_seen(std::vector<Cell> const& cells) { return place_of_most(cells).has_value(); }

} // namespace inventory
