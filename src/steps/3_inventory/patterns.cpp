#include "patterns.h"

#include <algorithm>
#include <array>

namespace inventory {
namespace {

constexpr int hours_in_part = 6;

// The list is by import, the newest first: of each source only the first import counts.
std::vector<std::vector<StoredMoment>> newest_of_each(std::vector<StoredMoment> const& all)
{
    std::vector<std::vector<StoredMoment>> out;
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

} // namespace

std::vector<Rhythm> rhythms_of(std::vector<StoredMoment> const& moments)
{
    std::vector<Rhythm> out;
    for (auto const& group : newest_of_each(moments))
        out.push_back(rhythm_of(group));
    return out;
}

} // namespace inventory
