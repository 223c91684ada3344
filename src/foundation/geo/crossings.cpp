#include "plane.h"

#include <algorithm>
#include <optional>
#include <set>

namespace geo::plane {
namespace {

// How far to the left of the edge.
double aside(Edge const& edge, Rd place)
{
    double const length = distance_m(edge.from, edge.to);
    return length < near_m ? 0 : turn(edge.from, edge.to, place) / length;
}

bool on_both_sides(Edge const& line, Edge const& of)
{
    double const from = aside(line, of.from);
    double const to = aside(line, of.to);
    return (from > near_m && to < -near_m) || (from < -near_m && to > near_m);
}

std::optional<Rd> meeting(Edge const& one, Edge const& other)
{
    if (!on_both_sides(one, other) || !on_both_sides(other, one))
        return std::nullopt;
    double const from = turn(one.from, one.to, other.from);
    double const part = from / (from - turn(one.from, one.to, other.to));
    return Rd{
        other.from.x + part * (other.to.x - other.from.x), other.from.y + part * (other.to.y - other.from.y)};
}

double left(PartEdge const& e) { return std::min(e.edge.from.x, e.edge.to.x); }
double right(PartEdge const& e) { return std::max(e.edge.from.x, e.edge.to.x); }

bool heights_meet(Edge const& one, Edge const& other)
{
    auto const [low, high] = std::minmax(one.from.y, one.to.y);
    auto const [other_low, other_high] = std::minmax(other.from.y, other.to.y);
    return low <= other_high && other_low <= high;
}

} // namespace

std::vector<Crossing> crossings(std::vector<PartEdge> edges, Pairs pairs)
{
    // A sweep from west to east: an edge is compared with those that have not ended yet.
    std::sort(
        edges.begin(), edges.end(), [](PartEdge const& a, PartEdge const& b) { return left(a) < left(b); });
    std::vector<PartEdge> open;
    std::vector<Crossing> found;
    std::set<std::size_t> told;
    for (PartEdge const& edge : edges) {
        std::erase_if(open, [&](PartEdge const& e) { return right(e) < left(edge); });
        for (PartEdge const& other : open) {
            bool const matters = (edge.part == other.part) == (pairs == Pairs::same_part);
            if (!matters || !heights_meet(edge.edge, other.edge) || told.contains(edge.part))
                continue;
            if (auto const at = meeting(edge.edge, other.edge)) {
                told.insert({edge.part, other.part});
                found.push_back({*at, edge.part});
            }
        }
        open.push_back(edge);
    }
    return found;
}

bool same_ring(Ring const& one, Ring const& other)
{
    auto const ordered = [](Ring ring) {
        std::sort(
            ring.begin(), ring.end(), [](Rd a, Rd b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
        return ring;
    };
    return one.size() == other.size() && ordered(one) == ordered(other);
}

} // namespace geo::plane
