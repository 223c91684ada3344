// One source about one phenomenon in many parks: what stands beside each, and how the group as a whole lies.
// Pure rules.
#pragma once
#include "parks.h"

#include "inventory/years.h"

#include <optional>
#include <span>
#include <vector>

namespace comparison {

// A count of one to four takes part in the numbers of the group as two and a half, whatever it is: so they
// give nothing back, and the group does not look fuller than it is because its quiet parks were left out.
inline constexpr double small_counts_as = 2.5;

// Why there is no number per 100 addresses; `none` when there is one, or the count itself may not be shown.
enum class NoRate { none, few_addresses, old_boundary };

struct Line {
    SeenPark const* seen = nullptr;
    std::optional<inventory::YearCount> year; // none: no figures of the park itself
    std::int64_t addresses = 0;
    std::optional<double> rate; // for 100 addresses; only where the count is shown
    std::optional<double> counts_as; // in the numbers of the group
    std::optional<int> place = {}; // 1 has most; parks with the same number share it
    NoRate no_rate = NoRate::none;
};
Line line_of(SeenPark const& seen, std::optional<inventory::YearCount> year, std::int64_t addresses);

// Lowest, a quarter below, middle, a quarter above, highest.
struct Spread {
    double lowest = 0, low = 0, middle = 0, high = 0, highest = 0;
    std::size_t parks = 0;
};
// Nothing of fewer parks than the smallest group that is shown.
std::optional<Spread> spread_of(std::vector<double> values, std::size_t group_min);

struct Group {
    std::vector<Line> lines;
    std::optional<Spread> spread; // none: too few parks
    std::size_t compared = 0; // parks that take part in the numbers of the group
    std::size_t placed = 0; // parks with a place
};
// Places are given only in a group that is large enough.
Group group_of(std::vector<Line> lines, std::size_t group_min);

enum class Order { rate, count, change, name };
std::string_view code(Order order);
Order order_of(std::string_view code); // by rate when there is no such code
// What may not be shown stands behind what is, by name: its place would tell what it is.
void put_in_order(std::vector<Line>& lines, Order order);

// What somebody looks for in the list: a part of the name, in any case and without accents.
bool fits(Park const& park, std::string_view folded);

} // namespace comparison
