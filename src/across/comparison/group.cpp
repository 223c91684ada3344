#include "group.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace comparison {
namespace {

using inventory::Look;

constexpr std::string_view order_codes[] = {"per100", "aantal", "verschil", "naam"};

bool is_counted(Line const& line) { return line.year && line.year->is_whole; }

bool is_of_old_boundary(Line const& line)
{
    return line.year->boundary != 0 && line.year->boundary != line.seen->park.boundary;
}

double per_100(double count, std::int64_t addresses) { return 100 * count / static_cast<double>(addresses); }

// Between two values where it falls between them.
double at_share(std::vector<double> const& sorted, double share)
{
    auto const place = share * static_cast<double>(sorted.size() - 1);
    auto const below = static_cast<std::size_t>(std::floor(place));
    auto const above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

// Whoever has most is first.
std::size_t give_places(std::vector<Line>& lines)
{
    std::vector<Line*> placed;
    for (auto& line : lines)
        if (line.rate)
            placed.push_back(&line);
    std::ranges::stable_sort(placed, std::greater(), [](Line const* line) { return *line->rate; });
    for (std::size_t i = 0; i < placed.size(); ++i) {
        bool const is_same = i > 0 && *placed[i]->rate == *placed[i - 1]->rate;
        placed[i]->place = is_same ? *placed[i - 1]->place : static_cast<int>(i) + 1;
    }
    return placed.size();
}

std::optional<double> shown_count(Line const& line)
{
    if (!is_counted(line) || line.year->now.look != Look::shown)
        return std::nullopt;
    return static_cast<double>(*line.year->now.value);
}

// How much more than a year earlier, in parts of then; from nothing to something goes before all.
std::optional<double> growth(Line const& line)
{
    if (!is_counted(line) || !line.year->change)
        return std::nullopt;
    auto const now = static_cast<double>(*line.year->now.value),
               before = static_cast<double>(*line.year->before.value);
    if (before == 0)
        return now == 0 ? 0 : HUGE_VAL;
    return (now - before) / before;
}

std::optional<double> key_of(Line const& line, Order order)
{
    if (order == Order::count)
        return shown_count(line);
    return order == Order::change ? growth(line) : line.rate;
}

} // namespace

Line line_of(SeenPark const& seen, std::optional<inventory::YearCount> year, std::int64_t addresses)
{
    Line line{&seen, year, addresses, {}, {}, {}, NoRate::none};
    if (!is_counted(line))
        return line;
    auto const& now = line.year->now;
    bool const is_small = now.look == Look::small && now.value;
    if (now.look != Look::shown && !is_small)
        return line;
    if (is_of_old_boundary(line))
        line.no_rate = NoRate::old_boundary;
    else if (addresses < inventory::addresses_min)
        line.no_rate = NoRate::few_addresses;
    else if (is_small)
        line.counts_as = per_100(small_counts_as, addresses);
    else
        line.rate = line.counts_as = per_100(static_cast<double>(*now.value), addresses);
    return line;
}

std::optional<Spread> spread_of(std::vector<double> values, std::size_t group_min)
{
    if (values.empty() || values.size() < group_min)
        return std::nullopt;
    std::ranges::sort(values);
    return Spread{values.front(), at_share(values, 0.25), at_share(values, 0.5), at_share(values, 0.75),
        values.back(), values.size()};
}

Group group_of(std::vector<Line> lines, std::size_t group_min)
{
    Group out;
    out.lines = std::move(lines);
    std::vector<double> values;
    for (auto const& line : out.lines)
        if (line.counts_as)
            values.push_back(*line.counts_as);
    out.compared = values.size();
    out.spread = spread_of(std::move(values), group_min);
    if (out.spread)
        out.placed = give_places(out.lines);
    return out;
}

std::string_view code(Order order) { return order_codes[static_cast<std::size_t>(order)]; }

Order order_of(std::string_view code)
{
    auto const found = std::ranges::find(order_codes, code);
    return found == std::end(order_codes) ? Order::rate : static_cast<Order>(found - std::begin(order_codes));
}

void put_in_order(std::vector<Line>& lines, Order order)
{
    if (order == Order::name)
        return; // as they come
    std::ranges::stable_sort(lines, [&](Line const& left, Line const& right) {
        auto const one = key_of(left, order), other = key_of(right, order);
        if (one && other)
            return *one > *other;
        return one.has_value() && !other.has_value();
    });
}

bool fits(Park const& park, std::string_view folded)
{
    return folded.empty() || base::folded(park.name).find(folded) != std::string::npos;
}

} // namespace comparison
