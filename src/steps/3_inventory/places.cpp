#include "places.h"

#include "inventory/phenomena.h"
#include "inventory/placer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace inventory {
namespace {

constexpr int doublings = 3; // squares of 100 are joined to 200, 400 and 800 metres
constexpr double widest_m = 800;
constexpr std::size_t picture_marks_max = 60;

using Square = std::pair<std::int64_t, std::int64_t>;

// What lies together in a square, without what was taken out of it before.
struct Heap {
    std::int64_t count = 0;
    // Nothing in it can be more than it is: four, the most that stays hidden, and four again. Who knows the
    // sum then knows every part.
    bool is_full = true;

    void add(Heap const& part)
    {
        count += part.count;
        is_full = is_full && (part.count == shown_min - 1 || (part.is_full && part.count >= shown_min));
    }
};
using Heaps = std::map<Square, Heap>;

std::int64_t halved(std::int64_t square) { return square >= 0 ? square / 2 : -((1 - square) / 2); }

Cluster cluster(Square square, double side, std::int64_t count)
{
    return {
        {(static_cast<double>(square.first) + 0.5) * side, (static_cast<double>(square.second) + 0.5) * side},
        side, count};
}

bool may_stand_alone(Heap const& heap, int doubled)
{
    return heap.count >= shown_min && (doubled == 0 || !heap.is_full);
}

// Takes the squares with enough out; the rest goes on, twice as large.
Heaps joined(Heaps const& heaps, int doubled, std::vector<Cluster>& out)
{
    Heaps rest;
    double const side = spot_m * std::exp2(doubled);
    for (auto const& [square, heap] : heaps)
        if (may_stand_alone(heap, doubled))
            out.push_back(cluster(square, side, heap.count));
        else
            rest[{halved(square.first), halved(square.second)}].add(heap);
    return rest;
}

// The square of so many metres in which a place lies.
Square square_around(geo::Rd at, double side)
{
    return {static_cast<std::int64_t>(std::floor(at.x / side)),
        static_cast<std::int64_t>(std::floor(at.y / side))};
}

// Of things: each square as it is, for nobody is behind a small number.
void add_squares(std::vector<StoredSpot> const& spots, std::vector<Cluster>& out)
{
    for (auto const& spot : spots)
        if (spot.place.x != 0)
            out.push_back(cluster({spot.place.x, spot.place.y}, spot_m, spot.count));
}

// Not one that lies within a wider square that is shown: that would then hold more than it says.
void leave_smallest_out(std::vector<Cluster>& clusters)
{
    std::set<std::pair<double, Square>> wide;
    for (auto const& one : clusters)
        if (one.side_m > spot_m)
            wide.emplace(one.side_m, square_around(one.middle, one.side_m));
    auto const is_within = [&](Cluster const& one) {
        for (double side = 2 * one.side_m; side <= widest_m; side *= 2)
            if (wide.contains({side, square_around(one.middle, side)}))
                return true;
        return false;
    };
    auto smallest = clusters.end();
    for (auto at = clusters.begin(); at != clusters.end(); ++at)
        if (!is_within(*at) && (smallest == clusters.end() || at->count < smallest->count))
            smallest = at;
    if (smallest != clusters.end())
        clusters.erase(smallest);
}

// One group of spots whose sum the reader knows. What stays away is none or at least five, or the smallest
// square stays away with it.
void add_clusters(std::vector<StoredSpot const*> const& spots, std::vector<Cluster>& out)
{
    Heaps heaps;
    Heap rest;
    for (auto const* spot : spots)
        if (spot->place.x == 0)
            rest.add({spot->count, false});
        else
            heaps[{spot->place.x, spot->place.y}].count += spot->count;
    std::vector<Cluster> clusters;
    for (int doubled = 0; doubled <= doublings; ++doubled)
        heaps = joined(heaps, doubled, clusters);
    for (auto const& [square, heap] : heaps)
        rest.add(heap);
    if (rest.count > 0 && (rest.count < shown_min || rest.is_full))
        leave_smallest_out(clusters);
    out.insert(out.end(), clusters.begin(), clusters.end());
}

struct Counted {
    std::vector<int> numbers;
    Cells cells; // one column
};

Counted counted_by_part(WhereOf const& where, std::vector<StoredSpot> const& spots)
{
    std::map<int, std::int64_t> counts;
    for (std::size_t i = 0; i < where.parts.size(); ++i)
        counts[static_cast<int>(i)] = 0;
    for (auto const& spot : spots)
        counts[spot.place.sub_area] += spot.count;
    Counted out;
    for (auto const& [number, count] : counts) {
        out.numbers.push_back(number);
        out.cells.push_back({{Look::shown, count}});
    }
    if (!counts_things(where.phenomenon))
        out.cells = hidden_where_small(std::move(out.cells), Totals::of_columns);
    return out;
}

// The sub-areas first, then elsewhere where there is anything.
void add_parts(Spread& spread, Counted const& counted)
{
    PartCount rest;
    for (std::size_t i = 0; i < counted.numbers.size(); ++i) {
        auto const number = counted.numbers[i];
        auto const& cell = counted.cells[i].front();
        if (number == unplaced) {
            spread.unplaced = cell;
            continue;
        }
        auto const& part = spread.where.parts.at(static_cast<std::size_t>(number));
        PartCount const row{part.name, part.addresses, cell};
        if (number == elsewhere)
            rest = row;
        else
            spread.parts.push_back(row);
    }
    if (rest.addresses > 0 || rest.count.value.value_or(0) > 0)
        spread.parts.push_back(rest);
}

// Each part whose count is shown is a group of its own. What the table hides is not on the map either: what
// lies there would say how many there are at least, and so how few elsewhere.
std::map<int, std::vector<StoredSpot const*>> groups_of(
    std::vector<StoredSpot> const& spots, Counted const& counted)
{
    std::map<int, std::vector<StoredSpot const*>> out;
    for (std::size_t i = 0; i < counted.numbers.size(); ++i)
        if (counted.cells[i].front().look == Look::shown)
            out[counted.numbers[i]];
    for (auto const& spot : spots)
        if (auto const group = out.find(spot.place.sub_area); group != out.end())
            group->second.push_back(&spot);
    return out;
}

// Without a table the reader knows one sum.
std::vector<StoredSpot const*> all_of(std::vector<StoredSpot> const& spots)
{
    std::vector<StoredSpot const*> out;
    for (auto const& spot : spots)
        out.push_back(&spot);
    return out;
}

Period next_year(Period period) { return {period.span, period.year + 1, period.part}; }

bool is_window_of(Series const& series, WhereOf const& where)
{
    return series.phenomenon == where.phenomenon && series.source == where.of.source
        && is_of_park(series.area) && series.span == where.first->span && !series.periods.empty();
}

// What the import counted in periods that the page does not show.
std::int64_t unseen(WhereOf const& where, std::vector<StoredFigure> const& figures, Series const& series)
{
    std::map<std::pair<std::string, Period>, std::int64_t> counts; // later ones replace
    for (auto const& figure : figures) {
        auto const period = figure.count.period;
        bool const is_seen = std::ranges::find(series.periods, period) != series.periods.end()
            || (!series.before.empty()
                && std::ranges::find(series.periods, next_year(period)) != series.periods.end());
        if (figure.count.phenomenon == where.phenomenon && figure.source == where.of.source
            && figure.area == series.area && period.span == series.span && !is_seen && period >= *where.first
            && period <= *where.last)
            counts[{figure.count.category, period}] = figure.count.value.value_or(0);
    }
    std::int64_t sum = 0;
    for (auto const& [key, count] : counts)
        sum += count;
    return sum;
}

bool is_hidden_nowhere(std::vector<Cell> const& cells)
{
    return std::ranges::all_of(
        cells, [](Cell const& cell) { return cell.look == Look::shown || cell.look == Look::absent; });
}

// What a reader knows of a cell before he adds anything up.
struct Bounds {
    std::int64_t low = 0, high = 0;
};
constexpr std::int64_t no_bound = 1'000'000'000'000;

Bounds bounds_of(Cell const& cell)
{
    if (cell.look == Look::small)
        return {1, shown_min - 1};
    if (cell.look == Look::covered)
        return {shown_min, no_bound};
    return {cell.value.value_or(0), cell.value.value_or(0)};
}

// Whether the months add up to the least or the most that they can be, by what is said of each and of its
// kinds: then each of them is known.
bool is_at_an_end(Series const& series)
{
    Bounds all;
    std::int64_t sum = 0;
    for (std::size_t at = 0; at < series.totals.size(); ++at) {
        Bounds kinds;
        for (auto const& line : series.cells) {
            auto const cell = bounds_of(line[at]);
            kinds.low += cell.low, kinds.high += cell.high;
        }
        auto const total = bounds_of(series.totals[at]);
        all.low += std::max(total.low, kinds.low), all.high += std::min(total.high, kinds.high);
        sum += series.totals[at].value.value_or(0);
    }
    return sum == all.low || sum == all.high;
}

std::vector<Cell> line_totals(Series const& series)
{
    std::vector<Cell> out;
    for (auto const& line : series.lines)
        out.push_back(line.total);
    return out;
}

} // namespace

Spread spread_of(WhereOf where, std::vector<StoredSpot> const& spots)
{
    Spread out{std::move(where), {}, {}, {}, 0};
    auto const counted = counted_by_part(out.where, spots);
    bool const all_shown = counts_things(out.where.phenomenon);
    auto const total = total_of_column(counted.cells, 0);
    bool const has_parts = out.where.parts.size() > 1 && (all_shown || total.look == Look::shown);
    if (has_parts) {
        add_parts(out, counted);
        out.total = *total.value;
    }
    if (all_shown)
        add_squares(spots, out.clusters);
    else if (has_parts) {
        for (auto const& [number, group] : groups_of(spots, counted))
            add_clusters(group, out.clusters);
    } else
        add_clusters(all_of(spots), out.clusters);
    out.clusters = seen_from_afar(out.clusters, spot_m);
    return out;
}

std::vector<WhereOf> newest_of_each(std::vector<WhereOf> all)
{
    std::vector<WhereOf> out;
    for (auto& one : all)
        if (std::ranges::none_of(out, [&](WhereOf const& known) { return known.of.source == one.of.source; }))
            out.push_back(std::move(one));
    std::ranges::sort(out, {}, [](WhereOf const& where) { return where.of.source; });
    return out;
}

bool may_be_placed(
    WhereOf const& where, std::vector<StoredFigure> const& figures, std::vector<Series> const& all)
{
    if (counts_things(where.phenomenon))
        return true; // nothing is hidden
    if (!where.first || !where.last)
        return true; // counted before it was kept over which periods: nobody can lay it beside months
    for (auto const& series : all) {
        if (!is_window_of(series, where))
            continue;
        auto const more = unseen(where, figures, series);
        auto const lines = line_totals(series);
        bool const is_sum_known
            = is_hidden_nowhere(series.totals) || (series.span != Span::year && is_hidden_nowhere(lines));
        auto both = series.totals;
        both.insert(both.end(), series.before.begin(), series.before.end());
        if (sum_tells(series.before, more))
            return false;
        bool const tells = sum_tells(series.totals, more) || sum_tells(lines, more) || sum_tells(both, more);
        if (!is_sum_known && (tells || is_at_an_end(series)))
            return false;
    }
    return true;
}

std::vector<Cluster> seen_from_afar(std::vector<Cluster> const& clusters, int side_m)
{
    std::map<std::pair<double, Square>, std::int64_t> counts;
    for (auto const& one : clusters) {
        auto const side = std::max(one.side_m, static_cast<double>(side_m));
        counts[{side, square_around(one.middle, side)}] += one.count;
    }
    std::vector<Cluster> out;
    out.reserve(counts.size());
    for (auto const& [key, count] : counts)
        out.push_back(cluster(key.second, key.first, count));
    std::ranges::stable_sort(out, std::ranges::greater(), &Cluster::count);
    return out;
}

std::vector<Cluster> for_a_picture(std::vector<Cluster> const& clusters)
{
    for (auto const side : map_sides_m)
        if (auto seen = seen_from_afar(clusters, side); seen.size() <= picture_marks_max)
            return seen;
    return seen_from_afar(clusters, map_sides_m.back());
}

} // namespace inventory
