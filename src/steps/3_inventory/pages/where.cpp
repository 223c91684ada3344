#include "where.h"

#include "drawn.h"
#include "own_phenomena.h"
#include "parts.h"
#include "store.h"
#include "texts.h"

#include "html/livemap.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace inventory {
namespace {

using namespace html;

constexpr std::size_t rows_max = 10;

std::size_t chosen_of(std::vector<WhereOf> const& sources, std::string_view wanted)
{
    auto const found = std::ranges::find_if(
        sources, [&](WhereOf const& where) { return code(where.of.source) == wanted; });
    return found == sources.end() ? 0 : static_cast<std::size_t>(found - sources.begin());
}

std::string counted_by_whom(i18n::Words const& words, WhereOf const& where)
{
    return words(texts::figure::from, name(where.of.source).in(words.language()), where.of.origin);
}

std::string counted_over(i18n::Words const& words, WhereOf const& where)
{
    if (!where.first || !where.last)
        return {};
    auto const first = shown(words, *where.first), last = shown(words, *where.last);
    return first == last ? first : words(texts::preview::from_to, first, last);
}

std::string path_of(Where const& where, std::size_t source, std::string_view below)
{
    auto const query = "?bron=" + std::string(code(where.sources[source].of.source));
    return where.path + std::string(below) + query;
}

Html sources_view(i18n::Words const& words, Where const& where)
{
    if (where.sources.size() < 2)
        return {};
    std::vector<Tab> all;
    for (std::size_t i = 0; i < where.sources.size(); ++i)
        all.push_back({name(where.sources[i].of.source).in(words.language()), path_of(where, i, ""),
            i == where.chosen});
    return tabs(words(texts::spread::sources), std::move(all));
}

std::string street_near(Where const& where, geo::Rd at)
{
    auto const nearest = std::ranges::min_element(
        where.streets, {}, [&](area::StreetPlace const& place) { return geo::distance_m(place.at, at); });
    return nearest == where.streets.end() ? std::string() : nearest->street;
}

// The map in words: for who cannot see it, and for on paper.
Html places_table(i18n::Words const& words, Phenomenon const& phenomenon, Where const& where)
{
    auto const& clusters = where.spread->clusters;
    DataTable table{words(texts::spread::table, phenomenon.unit.in(words.language())),
        {{words(texts::spread::near)}, {words(texts::spread::square), Align::end},
            {phenomenon.unit.in(words.language()), Align::end}},
        {}};
    for (std::size_t i = 0; i < std::min(clusters.size(), rows_max); ++i) {
        auto const street = street_near(where, clusters[i].middle);
        table.rows.push_back({street.empty() ? words(texts::spread::no_street) : Html(street),
            words(texts::spread::metres, static_cast<std::int64_t>(clusters[i].side_m)),
            words.number(clusters[i].count)});
    }
    return data_table(std::move(table));
}

std::string how_joined(i18n::Words const& words, Phenomenon const& phenomenon)
{
    return std::string(words(phenomenon.counts_things ? texts::spread::apart : texts::spread::joined));
}

bool hides(Spread const& spread)
{
    auto const is_hidden
        = [](Cell const& cell) { return cell.look == Look::small || cell.look == Look::covered; };
    return is_hidden(spread.unplaced)
        || std::ranges::any_of(spread.parts, [&](PartCount const& part) { return is_hidden(part.count); });
}

Html map_view(i18n::Words const& words, Phenomenon const& phenomenon, Where const& where)
{
    auto const& spread = *where.spread;
    if (spread.clusters.empty())
        return p(words(texts::spread::too_few));
    return stack({p(spread_finding(words, phenomenon, spread)),
        square_map(words,
            {spread_map(words, phenomenon, spread, where.boundary),
                path_of(where, where.chosen, "/vlakken.json")}),
        disclosure(words(texts::spread::in_table), places_table(words, phenomenon, where)),
        p(counted_by_whom(words, spread.where), ". ", how_joined(words, phenomenon),
            when(!spread.parts.empty() && hides(spread),
                [&] { return fragment(" ", words(texts::spread::without_hidden)); }))});
}

std::string part_name(i18n::Words const& words, PartCount const& part)
{
    return part.name.empty() ? std::string(words(texts::part::elsewhere)) : part.name;
}

Html rate_of(i18n::Words const& words, PartCount const& part)
{
    if (part.count.look != Look::shown || part.addresses < addresses_min)
        return "-";
    return words.decimal(
        100.0 * static_cast<double>(*part.count.value) / static_cast<double>(part.addresses), 1);
}

std::int64_t most_of(Spread const& spread)
{
    std::int64_t most = 1;
    for (auto const& part : spread.parts)
        if (part.count.look == Look::shown)
            most = std::max(most, *part.count.value);
    return most;
}

Html bar_of_count(Cell const& cell, std::int64_t most)
{
    bool const is_shown = cell.look == Look::shown;
    return when(
        is_shown, [&] { return bar_of(static_cast<double>(*cell.value) / static_cast<double>(most)); });
}

Html parts_table(i18n::Words const& words, Phenomenon const& phenomenon, Spread const& spread)
{
    auto const most = most_of(spread);
    DataTable table{words(texts::part::caption, phenomenon.name.in(words.language())),
        {{words(texts::part::name)}, {phenomenon.unit.in(words.language()), Align::end},
            {words(texts::part::share)}, {words(texts::phenomenon::rate), Align::end},
            {words(texts::part::addresses), Align::end}},
        {}};
    for (auto const& part : spread.parts)
        table.rows.push_back({part_name(words, part), shown(words, part.count),
            bar_of_count(part.count, most), rate_of(words, part), words.number(part.addresses)});
    if (spread.unplaced.value.value_or(0) > 0)
        table.rows.push_back({words(texts::part::unplaced), shown(words, spread.unplaced), Html(), "-", "-"});
    PartCount all{{}, 0, {Look::shown, spread.total}};
    for (auto const& part : spread.parts)
        all.addresses += part.addresses;
    table.rows.push_back({words(texts::phenomenon::together), words.number(spread.total), Html(),
        rate_of(words, all), words.number(all.addresses)});
    return data_table(std::move(table));
}

Html notes_view(i18n::Words const& words, Spread const& spread)
{
    auto const& where = spread.where;
    std::vector<Pair> notes{{words(texts::overview::source), counted_by_whom(words, where)}};
    if (auto const period = counted_over(words, where); !period.empty())
        notes.push_back({words(texts::overview::period), period});
    notes.push_back({words(texts::part::counted), words.number(spread.total)});
    notes.push_back(
        {words(texts::part::which), words(texts::part::as_on, words.short_date(where.counted_on))});
    return description_list(std::move(notes));
}

Html changed_view(i18n::Words const& words, Where const& where)
{
    auto const& counted = where.sources[where.chosen];
    if (where.mark == counted.mark)
        return {};
    auto const& title = counted.mark.empty() ? texts::part::not_counted : texts::part::changed;
    return alert(
        counted.mark.empty() ? Tone::info : Tone::warning, words(title), words(texts::part::changed_advice));
}

Html parts_view(i18n::Words const& words, Phenomenon const& phenomenon, Where const& where)
{
    auto const& spread = *where.spread;
    auto changed = changed_view(words, where);
    bool const is_counted = !spread.where.parts.empty();
    if (spread.parts.empty() && !is_counted && changed.is_empty())
        return {};
    if (spread.parts.empty())
        return block(words(texts::part::title),
            fragment(when(is_counted, [&] { return p(words(texts::part::too_few)); }), std::move(changed)));
    return block(words(texts::part::title),
        stack({std::move(changed), parts_table(words, phenomenon, spread),
            when(hides(spread), [&] { return p(words(texts::phenomenon::hidden)); }),
            panel(notes_view(words, spread)),
            p(words(texts::part::how, static_cast<std::int64_t>(street_reach_m)))}));
}

std::optional<Spread> spread_of_source(visit::Visit const& visit, WhereOf const& where,
    std::vector<StoredFigure> const& figures, std::vector<Series> const& series)
{
    if (!may_be_placed(where, figures, series))
        return std::nullopt;
    return spread_of(where, spots_of_places(visit.db, visit.reader(), where));
}

// Numbers alone: by hand it costs a tenth of building a tree of values first.
std::string squares_json(std::vector<Cluster> const& clusters)
{
    std::string out = "{\"levels\":[";
    for (auto const side : map_sides_m) {
        fmt::format_to(std::back_inserter(out), "{}{{\"side\":{},\"squares\":[",
            side == map_sides_m.front() ? "" : ",", side);
        bool is_first = true;
        for (auto const& one : seen_from_afar(clusters, side)) {
            auto const place
                = [&](double metres) { return static_cast<std::int64_t>(std::floor(metres / one.side_m)); };
            fmt::format_to(std::back_inserter(out), "{}[{},{},{},{}]",
                std::exchange(is_first, false) ? "" : ",", place(one.middle.x), place(one.middle.y),
                static_cast<std::int64_t>(one.side_m), one.count);
        }
        out += "]}";
    }
    return out + "]}";
}

} // namespace

std::optional<Where> where_of(visit::Visit const& visit, http::Request const& request,
    Phenomenon const& phenomenon, std::vector<StoredFigure> const& figures, std::vector<Series> const& series)
{
    auto sources = newest_of_each(places_of_phenomenon(visit.db, visit.reader(), phenomenon.id));
    if (sources.empty())
        return std::nullopt;
    Where out;
    out.chosen = chosen_of(sources, request.query("bron"));
    out.spread = spread_of_source(visit, sources[out.chosen], figures, series);
    out.sources = std::move(sources);
    out.boundary = area::shape(visit.db, visit.scope());
    out.streets = area::street_places(visit.db, visit.scope());
    auto const sub_areas = area::sub_areas(visit.db, visit.scope());
    out.mark = sub_areas.empty() ? std::string() : mark_of(sub_areas);
    out.path = visit.path("inventarisatie/cijfers/" + phenomenon.id);
    return out;
}

Html where_view(i18n::Words const& words, Phenomenon const& phenomenon, Where const& where)
{
    if (!where.spread)
        return block(words(texts::spread::heading),
            stack({sources_view(words, where), p(words(texts::spread::would_tell))}));
    return fragment(block(words(texts::spread::heading),
                        stack({sources_view(words, where), map_view(words, phenomenon, where)})),
        parts_view(words, phenomenon, where));
}

visit::Answer show_squares(visit::Visit& visit, http::Request& request)
{
    freshen_phenomena(visit.db);
    auto const* phenomenon = find_phenomenon(request.param("phenomenon"));
    if (!phenomenon)
        return http::not_found();
    auto const sources = newest_of_each(places_of_phenomenon(visit.db, visit.reader(), phenomenon->id));
    if (sources.empty())
        return http::not_found();
    auto const figures = figures_of_phenomenon(visit.db, visit.reader(), phenomenon->id);
    auto const spread = spread_of_source(
        visit, sources[chosen_of(sources, request.query("bron"))], figures, series_of(figures));
    return http::json(squares_json(spread ? spread->clusters : std::vector<Cluster>()));
}

} // namespace inventory
