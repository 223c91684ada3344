#include "patterns.h"

#include "reading.h"

#include <algorithm>
#include <array>
#include <map>

namespace inventory {
namespace {

constexpr int hours_in_part = 6;
constexpr int doublings = 3; // 100, 200, 400, 800 metres

// The list is by import, the newest first: of each source only the first import counts.
template <class Stored> std::vector<std::vector<Stored>> newest_of_each(std::vector<Stored> const& all)
{
    std::vector<std::vector<Stored>> out;
    for (auto const& one : all) {
        auto const found = std::ranges::find_if(
            out, [&](auto const& group) { return group.front().of.source == one.of.source; });
        if (found == out.end())
            out.push_back({one});
        else if (found->front().of.import == one.of.import)
            found->push_back(one);
    }
    return out;
}

template <std::size_t N> std::vector<Cell> as_cells(std::array<std::int64_t, N> const& counts)
{
    std::vector<Cell> row;
    for (auto const count : counts)
        row.push_back({Look::shown, count});
    return hidden_where_small({row}, Totals::of_both).front();
}

Rhythm rhythm_of(std::vector<StoredMoment> const& moments)
{
    std::array<std::int64_t, weekdays> days{};
    std::array<std::int64_t, dayparts> parts{};
    std::int64_t all = 0, timed = 0;
    for (auto const& one : moments) {
        days[static_cast<std::size_t>(std::clamp(one.weekday, 0, 6))] += one.count;
        all += one.count;
        if (one.hour < 0)
            continue;
        parts[static_cast<std::size_t>(std::clamp(one.hour / hours_in_part, 0, 3))] += one.count;
        timed += one.count;
    }
    bool const knows_hours = timed >= shown_min && 2 * timed >= all;
    return {moments.front().of, as_cells(days), knows_hours ? as_cells(parts) : std::vector<Cell>()};
}

std::int64_t halved(std::int64_t square) { return square >= 0 ? square / 2 : -((1 - square) / 2); }

using Squares = std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t>;

Cluster cluster(std::pair<std::int64_t, std::int64_t> square, double side, std::int64_t count)
{
    return {
        {(static_cast<double>(square.first) + 0.5) * side, (static_cast<double>(square.second) + 0.5) * side},
        side, count};
}

// Takes the squares with enough out; the rest goes on, twice as large.
Squares joined(Squares const& squares, double side, std::vector<Cluster>& out)
{
    Squares rest;
    for (auto const& [square, count] : squares) {
        if (count >= shown_min)
            out.push_back(cluster(square, side, count));
        else
            rest[{halved(square.first), halved(square.second)}] += count;
    }
    return rest;
}

} // namespace

std::vector<Rhythm> rhythms_of(std::vector<StoredMoment> const& moments)
{
    std::vector<Rhythm> out;
    for (auto const& group : newest_of_each(moments))
        out.push_back(rhythm_of(group));
    return out;
}

std::vector<Cluster> clusters_of(std::vector<StoredSpot> const& spots)
{
    Squares squares;
    for (auto const& one : spots)
        squares[{one.x, one.y}] += one.count;
    std::vector<Cluster> out;
    double side = spot_m;
    for (int i = 0; i <= doublings; ++i, side *= 2)
        squares = joined(squares, side, out);
    std::ranges::stable_sort(out, std::ranges::greater(), &Cluster::count);
    std::int64_t rest = 0;
    for (auto const& [square, count] : squares)
        rest += count;
    if (rest > 0 && rest < shown_min && !out.empty())
        out.pop_back();
    return out;
}

std::vector<Spread> spreads_of(std::vector<StoredSpot> const& spots)
{
    std::vector<Spread> out;
    for (auto const& group : newest_of_each(spots))
        out.push_back({group.front().of, clusters_of(group)});
    return out;
}

} // namespace inventory
