#include "slides.h"

#include "drawn.h"
#include "scan.h"
#include "store.h"
#include "texts.h"
#include "top_three_scan.h"
#include "top_three_suggested.h"

#include "area/area.h"
#include "participants/participants.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace inventory {
namespace {

constexpr std::size_t bars_max = 8, trends_max = 3, places_max = 2;

std::string name_in(i18n::Words const& words, std::string_view phenomenon)
{
    auto const* known = find_phenomenon(phenomenon);
    return known ? std::string(known->name.in(words.language())) : std::string(phenomenon);
}

std::string audience_words(i18n::Words const& words, partnership::Sharing sharing)
{
    return words(texts::slide::audience, partnership::name(sharing).in(words.language()));
}

deck::Audience audience_of_sharing(partnership::Sharing sharing)
{
    return sharing == partnership::Sharing::everyone ? deck::Audience::everyone : deck::Audience::partners;
}

std::string area_words(i18n::Words const& words, Area area, std::string const& region)
{
    return region.empty() ? std::string(name(area).in(words.language())) : region;
}

std::string boundary_words(i18n::Words const& words, int boundary)
{
    return boundary == 0 ? std::string() : words(texts::slide::boundary, boundary);
}

// What one source counted in one area over one period: bars that may stand beside each other.
using Group = std::vector<ScanLine>;

bool belongs(ScanLine const& left, ScanLine const& right)
{
    return left.source == right.source && left.area == right.area && left.region == right.region
        && left.dutch_period == right.dutch_period;
}

std::vector<Group> groups_of(std::vector<ScanLine> const& lines)
{
    std::vector<Group> out;
    for (auto const& line : lines) {
        if (!line.count || line.phenomenon == all_crimes)
            continue;
        auto const home
            = std::ranges::find_if(out, [&](Group const& group) { return belongs(group[0], line); });
        if (home == out.end())
            out.push_back({line});
        else
            home->push_back(line);
    }
    for (auto& group : out)
        std::ranges::stable_sort(group, std::ranges::greater(), &ScanLine::count);
    std::ranges::stable_sort(
        out, {}, [](Group const& group) { return std::pair(!group[0].is_of_park(), group[0].source); });
    return out;
}

partnership::Sharing most_closed(Group const& group)
{
    return std::ranges::max_element(group, {}, &ScanLine::sharing)->sharing;
}

std::string source_of_group(i18n::Words const& words, Group const& group)
{
    auto const& first = group[0];
    auto const period = words.language() == i18n::Language::dutch ? first.dutch_period : first.english_period;
    return words(texts::slide::source, name(first.source).in(words.language()),
        area_words(words, first.area, first.region), period, boundary_words(words, first.boundary),
        audience_words(words, most_closed(group)));
}

html::BarChart bars_of(i18n::Words const& words, Group const& group)
{
    html::BarChart chart{{}, std::string(words(texts::overview::count)), {}};
    bool const has_before
        = std::ranges::all_of(group, [](ScanLine const& line) { return line.before.has_value(); });
    if (has_before)
        chart.before = words(texts::phenomenon::year_before);
    for (std::size_t i = 0; i < std::min(group.size(), bars_max); ++i)
        chart.bars.push_back({name_in(words, group[i].phenomenon), group[i].count,
            has_before ? group[i].before : std::optional<std::int64_t>()});
    return chart;
}

std::vector<std::string> changes_of(i18n::Words const& words, Group const& group)
{
    std::vector<std::string> out;
    for (auto const& line : group)
        if (line.trend == Difference::more)
            out.push_back(
                words(texts::slide::more, name_in(words, line.phenomenon), *line.count, *line.before));
    for (auto const& line : group)
        if (line.trend == Difference::fewer)
            out.push_back(
                words(texts::slide::fewer, name_in(words, line.phenomenon), *line.count, *line.before));
    return out;
}

deck::Slide slide_of(i18n::Words const& words, Group const& group)
{
    auto const& first = group[0];
    auto const source = name(first.source).in(words.language());
    deck::Slide slide;
    slide.key = fmt::format("figures.{}.{}.{}", code(first.source), code(first.area), first.region);
    slide.title = first.is_of_park()
        ? words(texts::slide::of_park, source)
        : words(texts::slide::of_region, source, area_words(words, first.area, first.region));
    slide.lead = words(texts::slide::most, name_in(words, first.phenomenon), *first.count);
    slide.points = changes_of(words, group);
    if (!first.is_of_park())
        slide.points.emplace_back(words(texts::slide::not_the_park));
    slide.picture = bars_of(words, group);
    slide.source = source_of_group(words, group);
    slide.audience = audience_of_sharing(most_closed(group));
    slide.notes = words(texts::figure::more_reports_advice);
    return slide;
}

std::string source_of_series(i18n::Words const& words, Series const& series)
{
    return words(texts::slide::source, name(series.source).in(words.language()),
        area_words(words, series.area, series.region), series.origin, boundary_words(words, series.boundary),
        audience_words(words, series.sharing));
}

// What clearly rose or fell, the largest first; what rose before what fell.
std::vector<Series const*> clearly_changed(std::vector<Series> const& all)
{
    std::vector<Series const*> out;
    for (auto const wanted : {Difference::more, Difference::fewer})
        for (auto const& series : all) {
            auto const now = sum_of(series.totals), before = sum_of(series.before);
            if (is_of_park(series.area) && series.phenomenon != all_crimes && series.periods.size() > 2 && now
                && before && !series.before.empty() && difference(*now, *before) == wanted)
                out.push_back(&series);
        }
    out.resize(std::min(out.size(), trends_max));
    return out;
}

deck::Slide trend_slide(i18n::Words const& words, Series const& series)
{
    auto const* phenomenon = find_phenomenon(series.phenomenon);
    auto chart = trend_chart_of(words, *phenomenon, series);
    deck::Slide slide;
    slide.key = fmt::format("trend.{}.{}", code(series.source), series.phenomenon);
    slide.title = name_in(words, series.phenomenon);
    slide.lead = chart.finding.words();
    chart.finding = {};
    slide.picture = std::move(chart);
    slide.source = source_of_series(words, series);
    slide.audience = audience_of_sharing(series.sharing);
    slide.notes = words(texts::figure::more_reports_advice);
    return slide;
}

std::string source_of_places(i18n::Words const& words, Spread const& spread)
{
    auto const& of = spread.where.of;
    return words(texts::figure::from, name(of.source).in(words.language()), of.origin);
}

// Its patterns have no sharing class of their own: they are read by the same reader as the figures.
deck::Slide place_slide(i18n::Words const& words, Phenomenon const& phenomenon, Spread const& spread,
    std::optional<geo::Shape> const& boundary)
{
    deck::Slide slide;
    slide.key = "where." + phenomenon.id;
    slide.title = words(texts::spread::title, phenomenon.name.in(words.language()));
    slide.lead = spread_finding(words, phenomenon, spread);
    slide.picture = spread_map(words, phenomenon, spread, boundary);
    slide.source = fmt::format("{}. {}", source_of_places(words, spread), words(texts::spread::joined));
    return slide;
}

// Only what is shown itself: a bar cannot say why another one is not there.
std::optional<deck::Slide> parts_slide(
    i18n::Words const& words, Phenomenon const& phenomenon, Spread const& spread)
{
    html::BarChart chart{{}, std::string(phenomenon.unit.in(words.language())), {}};
    for (auto const& part : spread.parts)
        if (part.count.look == Look::shown)
            chart.bars.push_back({part.name.empty() ? std::string(words(texts::part::elsewhere)) : part.name,
                *part.count.value});
    if (chart.bars.size() < 2)
        return std::nullopt;
    std::ranges::stable_sort(chart.bars, std::ranges::greater(), &html::Bar::value);
    deck::Slide slide;
    slide.key = "parts." + phenomenon.id;
    slide.title = words(texts::part::caption, phenomenon.name.in(words.language()));
    slide.lead = words(texts::slide::most, chart.bars.front().label, *chart.bars.front().value);
    slide.picture = std::move(chart);
    slide.source = fmt::format("{}. {}", source_of_places(words, spread),
        words(texts::part::as_on_slide, words.short_date(spread.where.counted_on)));
    return slide;
}

deck::Slide days_slide(i18n::Words const& words, Phenomenon const& phenomenon, Rhythm const& rhythm)
{
    auto chart = weekdays_chart(words, phenomenon, rhythm);
    deck::Slide slide;
    slide.key = "when." + phenomenon.id;
    slide.title = words(texts::slide::when, phenomenon.name.in(words.language()));
    slide.lead = chart.finding.words();
    chart.finding = {};
    slide.picture = std::move(chart);
    slide.source = words(texts::figure::from, name(rhythm.of.source).in(words.language()), rhythm.of.origin);
    return slide;
}

struct Figures {
    std::vector<StoredFigure> stored;
    std::vector<Series> series;
};

// The phenomena that are counted most in the park itself.
std::vector<std::string> most_counted(std::vector<ScanLine> lines)
{
    std::erase_if(lines, [](ScanLine const& line) {
        return !line.count || !line.is_of_park() || line.phenomenon == all_crimes;
    });
    std::ranges::stable_sort(lines, std::ranges::greater(), &ScanLine::count);
    std::vector<std::string> out;
    for (auto const& line : lines)
        if (std::ranges::find(out, line.phenomenon) == out.end())
            out.push_back(line.phenomenon);
    return out;
}

std::optional<Spread> newest_spread(db::Connection& db, partnership::Reader const& reader,
    std::string_view phenomenon, Figures const& figures)
{
    auto const places = newest_of_each(places_of_phenomenon(db, reader, phenomenon));
    if (places.empty() || !may_be_placed(places[0], figures.stored, figures.series))
        return std::nullopt;
    return spread_of(places[0], spots_of_places(db, reader, places[0]));
}

void add_when_and_where(db::Connection& db, partnership::Reader const& reader, i18n::Words const& words,
    Figures const& figures, std::vector<deck::Slide>& out)
{
    auto const lines = scan_of(figures.series);
    auto const boundary = area::shape(db, reader.scope());
    bool const is_open = !reader.sees().working_group;
    std::size_t places = 0;
    for (auto const& id : most_counted(lines)) {
        auto const* phenomenon = find_phenomenon(id);
        auto const rhythms = rhythms_of(moments_of_phenomenon(db, reader, id));
        auto const spread = newest_spread(db, reader, id, figures);
        auto const first = out.size();
        if (!rhythms.empty() && is_seen(rhythms[0].weekdays))
            out.push_back(days_slide(words, *phenomenon, rhythms[0]));
        if (spread && !spread->clusters.empty())
            out.push_back(place_slide(words, *phenomenon, *spread, boundary));
        if (auto slide = spread ? parts_slide(words, *phenomenon, *spread) : std::nullopt)
            out.push_back(std::move(*slide));
        for (auto i = first; is_open && i < out.size(); ++i)
            out[i].audience = deck::Audience::everyone;
        places += out.size() > first ? 1 : 0;
        if (places == places_max)
            return;
    }
}

// What an organisation chose, with its own figures as far as the group sees them.
struct Told {
    participants::Participation const& organisation;
    Scan const& scan;
    std::vector<Series> const& own;
};

deck::Picture picture_of(i18n::Words const& words, Told const& told, std::string_view scans_path)
{
    if (told.scan.photo.is_there())
        return deck::Photo{fmt::format("{}/{}/foto", scans_path, told.organisation.organisation.text()),
            told.scan.photo.words, told.scan.photo.file};
    for (auto const& item : told.scan.top.items)
        for (auto const& series : told.own)
            if (auto const* phenomenon = find_phenomenon(item.phenomenon);
                phenomenon && series.phenomenon == item.phenomenon && series.periods.size() > 2) {
                auto chart = trend_chart_of(words, *phenomenon, series);
                chart.finding = {};
                return chart;
            }
    return {};
}

deck::Slide top_slide(i18n::Words const& words, Told const& told, std::string_view scans_path)
{
    deck::Slide slide;
    slide.key = "top." + told.organisation.organisation.text();
    slide.title = words(texts::slide::top, told.organisation.name);
    slide.lead = told.scan.often;
    slide.order = deck::Order::ranked;
    for (auto const& item : told.scan.top.items)
        if (auto const what = shown(words, item); !what.empty())
            slide.points.push_back(item.why.empty() ? what : words(texts::slide::because, what, item.why));
    slide.picture = picture_of(words, told, scans_path);
    return slide;
}

deck::Slide named_slide(i18n::Words const& words, std::vector<TopThree> const& tops)
{
    std::map<std::string, std::int64_t> counts;
    for (auto const& top : tops)
        for (auto const& item : top.items)
            if (!item.phenomenon.empty())
                ++counts[name_in(words, item.phenomenon)];
    html::BarChart chart{{}, std::string(words(texts::top::counted)), {}};
    for (auto const& [name, count] : counts)
        chart.bars.push_back({name, count});
    std::ranges::stable_sort(chart.bars, std::ranges::greater(), &html::Bar::value);
    if (chart.bars.size() > bars_max)
        chart.bars.erase(chart.bars.begin() + bars_max, chart.bars.end());
    deck::Slide slide;
    slide.key = "top.named";
    slide.title = words(texts::top::chart);
    slide.lead = words(texts::slide::named, static_cast<std::int64_t>(tops.size()));
    if (!chart.bars.empty())
        slide.picture = std::move(chart);
    return slide;
}

} // namespace

std::vector<deck::Slide> figure_slides(
    db::Connection& db, partnership::Reader const& reader, i18n::Words const& words)
{
    Figures figures{figures_of_round(db, reader), {}};
    figures.series = series_of(figures.stored);
    std::vector<deck::Slide> out;
    for (auto const& group : groups_of(scan_of(figures.series)))
        out.push_back(slide_of(words, group));
    for (auto const* series : clearly_changed(figures.series))
        out.push_back(trend_slide(words, *series));
    add_when_and_where(db, reader, words, figures, out);
    return out;
}

std::vector<deck::Slide> top_slides(db::Connection& db, partnership::Scope const& scope,
    i18n::Words const& words, std::string_view scans_path)
{
    auto const all = scans(db, scope);
    auto const figures = figures_of_round(db, partnership::Reader::of_group(scope));
    std::vector<deck::Slide> out;
    for (auto const& organisation : participants::taking_part(participants::participations(db, scope))) {
        auto const scan = scan_of(all, organisation.organisation);
        auto const source = own_source(organisation.kind);
        if (is_given(scan))
            out.push_back(top_slide(words,
                {organisation, scan, source ? own_series(figures, *source) : std::vector<Series>()},
                scans_path));
    }
    if (out.size() > 1)
        out.push_back(named_slide(words, top_threes(db, scope)));
    return out;
}

} // namespace inventory
