#include "geo.h"
#include "plane.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace geo {

using namespace plane; // NOLINT: the helpers of this very room

namespace {

constexpr double area_min_m2 = 0.01;

std::vector<Ring const*> rings_of(Polygon const& polygon)
{
    std::vector<Ring const*> rings{&polygon.outer};
    for (Ring const& hole : polygon.holes)
        rings.push_back(&hole);
    return rings;
}

std::optional<Rd> place_outside(Polygon const& polygon)
{
    for (Ring const* ring : rings_of(polygon))
        for (Rd const& place : *ring)
            if (!std::isfinite(place.x) || !std::isfinite(place.y) || !in_netherlands(place))
                return place;
    return std::nullopt;
}

std::size_t different_places(Ring const& ring)
{
    std::vector<Rd> seen;
    for (Rd const& place : ring) {
        if (std::none_of(seen.begin(), seen.end(), [&](Rd other) { return same_place(place, other); }))
            seen.push_back(place);
        if (seen.size() == 3)
            break;
    }
    return seen.size();
}

std::optional<Problem> ring_problem(Polygon const& polygon)
{
    for (Ring const* ring : rings_of(polygon))
        if (different_places(*ring) < 3)
            return Problem{Flaw::too_few_points, ring->empty() ? Rd{} : ring->front()};
    return std::nullopt;
}

std::optional<Rd> flat_ring(Polygon const& polygon)
{
    for (Ring const* ring : rings_of(polygon))
        if (std::abs(signed_area(*ring)) < area_min_m2)
            return ring->front();
    return std::nullopt;
}

std::optional<Rd> duplicate_ring(Polygon const& polygon)
{
    auto const rings = rings_of(polygon);
    for (std::size_t i = 0; i < rings.size(); ++i)
        for (std::size_t k = i + 1; k < rings.size(); ++k)
            if (same_ring(*rings[i], *rings[k]))
                return rings[k]->front();
    return std::nullopt;
}

std::optional<Rd> crossing(Polygon const& polygon)
{
    std::vector<PartEdge> edges;
    for (Ring const* ring : rings_of(polygon))
        each_edge(*ring, [&](Rd from, Rd to) { edges.push_back({{from, to}, 0}); });
    auto const found = crossings(std::move(edges), Pairs::same_part);
    return found.empty() ? std::nullopt : std::optional(found.front().at);
}

std::optional<Rd> stray_hole(Polygon const& polygon)
{
    for (Ring const& hole : polygon.holes) {
        Rd const inner = inner_place(hole);
        if (side(polygon.outer, inner) == Side::outside)
            return inner;
        for (Ring const& other : polygon.holes)
            if (&other != &hole && side(other, inner) == Side::inside)
                return inner;
    }
    return std::nullopt;
}

std::optional<Problem> part_problem(Polygon const& polygon)
{
    if (auto const at = place_outside(polygon))
        return Problem{Flaw::outside_netherlands, *at};
    if (auto const problem = ring_problem(polygon))
        return problem;
    if (auto const at = duplicate_ring(polygon))
        return Problem{Flaw::duplicate_ring, *at};
    if (auto const at = crossing(polygon))
        return Problem{Flaw::crosses_itself, *at};
    if (auto const at = flat_ring(polygon)) // after crossings: the halves of a bow tie cancel out
        return Problem{Flaw::no_area, *at};
    if (auto const at = stray_hole(polygon))
        return Problem{Flaw::hole_outside, *at};
    if (area_m2({{polygon}}) < area_min_m2) // its holes take all of it
        return Problem{Flaw::no_area, polygon.outer.front()};
    return std::nullopt;
}

bool meet(Bounds const& one, Bounds const& other)
{
    return one.low.x <= other.high.x && other.low.x <= one.high.x && one.low.y <= other.high.y
        && other.low.y <= one.high.y;
}

std::vector<Problem> crossing_parts(Shape const& shape)
{
    std::vector<PartEdge> edges;
    for (std::size_t part = 0; part < shape.polygons.size(); ++part)
        for (Ring const* ring : rings_of(shape.polygons[part]))
            each_edge(*ring, [&](Rd from, Rd to) { edges.push_back({{from, to}, part}); });
    std::vector<Problem> found;
    for (Crossing const& crossing : crossings(std::move(edges), Pairs::other_part))
        found.push_back({Flaw::parts_overlap, crossing.at, crossing.part});
    return found;
}

// Parts of which no edges cross overlap only when one lies in the other.
std::vector<Problem> nested_parts(Shape const& shape)
{
    struct Part {
        Shape shape;
        Bounds bounds;
        Rd middle;
    };
    std::vector<Part> parts;
    for (Polygon const& polygon : shape.polygons) {
        Shape alone{{polygon}};
        parts.push_back({alone, bounds(alone), middle(alone)});
    }
    std::vector<Problem> found;
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (std::size_t k = 0; k < parts.size(); ++k) {
            if (i == k || !meet(parts[i].bounds, parts[k].bounds)
                || !contains(parts[k].shape, parts[i].middle))
                continue;
            bool const same = same_ring(shape.polygons[i].outer, shape.polygons[k].outer);
            if (!same || i > k)
                found.push_back({same ? Flaw::duplicate_ring : Flaw::parts_overlap, parts[i].middle, i});
            break;
        }
    return found;
}

} // namespace

std::vector<Problem> problems(Shape const& shape)
{
    if (shape.empty())
        return {{Flaw::no_area, {}}};
    if (point_count(shape) > points_max)
        return {{Flaw::too_many_points, bounds(shape).low}};
    std::vector<Problem> found;
    for (std::size_t part = 0; part < shape.polygons.size(); ++part)
        if (auto problem = part_problem(shape.polygons[part])) {
            problem->part = part;
            found.push_back(*problem);
        }
    if (found.empty())
        found = crossing_parts(shape);
    return found.empty() ? nested_parts(shape) : found;
}

} // namespace geo
