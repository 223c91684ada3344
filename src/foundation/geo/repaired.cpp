#include "geo.h"
#include "plane.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace geo {

using namespace plane; // NOLINT: the helpers of this very room

namespace {

// Above this, finding overlap costs more than a mended shape is worth.
constexpr std::size_t parts_to_merge_max = 500;

// Without places that repeat the one before, and without spikes that go out and come back the same way.
Ring cleaned(Ring const& ring)
{
    Ring out;
    auto const add = [&](Rd place) {
        if (!out.empty() && same_place(out.back(), place))
            return;
        if (out.size() > 1 && same_place(out[out.size() - 2], place))
            out.pop_back();
        else
            out.push_back(place);
    };
    std::for_each(ring.begin(), ring.end(), add);
    while (out.size() > 1 && same_place(out.front(), out.back()))
        out.pop_back();
    return out;
}

std::pair<long long, long long> key(Rd place)
{
    return {std::llround(place.x * 1000), std::llround(place.y * 1000)};
}

// All its places lie on one line.
bool is_flat(Ring const& ring)
{
    auto const far = *std::max_element(ring.begin(), ring.end(),
        [&](Rd a, Rd b) { return distance_m(ring.front(), a) < distance_m(ring.front(), b); });
    double const length = std::max(distance_m(ring.front(), far), near_m);
    return std::all_of(ring.begin(), ring.end(),
        [&](Rd place) { return std::abs(turn(ring.front(), far, place)) < near_m * length; });
}

// A ring that comes back to a place where it was, cut into rings that do not.
std::vector<Ring> loops(Ring const& ring)
{
    std::vector<Ring> found;
    Ring path;
    std::map<std::pair<long long, long long>, std::size_t> at;
    for (Rd const& place : ring) {
        auto const [seen, is_new] = at.try_emplace(key(place), path.size());
        if (is_new) {
            path.push_back(place);
            continue;
        }
        auto const start = path.begin() + static_cast<std::ptrdiff_t>(seen->second);
        found.emplace_back(start, path.end());
        std::for_each(start + 1, path.end(), [&](Rd gone) { at.erase(key(gone)); });
        path.erase(start + 1, path.end());
    }
    found.push_back(std::move(path));
    std::erase_if(found, [](Ring const& loop) { return loop.size() < 3 || is_flat(loop); });
    return found;
}

Ring directed(Ring ring, double sign)
{
    if (signed_area(ring) * sign < 0)
        std::reverse(ring.begin(), ring.end());
    return ring;
}

void add_hole(Polygon& polygon, Ring hole)
{
    auto const same = [&](Ring const& other) { return same_ring(hole, other); };
    if (std::none_of(polygon.holes.begin(), polygon.holes.end(), same))
        polygon.holes.push_back(directed(std::move(hole), -1));
}

// One ring that touches itself may be several parts, or a part with holes.
std::vector<Polygon> parts_of(Ring const& outer)
{
    auto found = loops(cleaned(outer));
    std::stable_sort(found.begin(), found.end(),
        [](Ring const& a, Ring const& b) { return std::abs(signed_area(a)) > std::abs(signed_area(b)); });
    std::vector<Polygon> parts;
    for (Ring& loop : found) {
        Rd const inner = inner_place(loop);
        auto const around = std::find_if(parts.begin(), parts.end(),
            [&](Polygon const& part) { return side(part.outer, inner) == Side::inside; });
        if (around == parts.end())
            parts.push_back({directed(std::move(loop), 1), {}});
        else
            add_hole(*around, std::move(loop));
    }
    return parts;
}

std::vector<Polygon> repaired(Polygon const& polygon)
{
    auto parts = parts_of(polygon.outer);
    if (parts.empty())
        return parts;
    for (Ring const& hole : polygon.holes)
        for (Ring& loop : loops(cleaned(hole))) {
            Rd const inner = inner_place(loop);
            auto const around = std::find_if(parts.begin(), parts.end(),
                [&](Polygon const& part) { return side(part.outer, inner) == Side::inside; });
            add_hole(around == parts.end() ? parts.front() : *around, std::move(loop));
        }
    return parts;
}

bool is_number(Polygon const& polygon)
{
    return std::all_of(polygon.outer.begin(), polygon.outer.end(),
        [](Rd place) { return std::isfinite(place.x) && std::isfinite(place.y); });
}

// Every part sound, but not all of them together.
bool only_parts_overlap(Shape const& shape)
{
    auto const found = problems(shape);
    return !found.empty() && std::all_of(found.begin(), found.end(), [](Problem const& problem) {
        return problem.flaw == Flaw::parts_overlap || problem.flaw == Flaw::duplicate_ring;
    });
}

void simplify_between(
    Line const& line, std::pair<std::size_t, std::size_t> ends, double tolerance_m, std::vector<char>& kept)
{
    std::vector todo{ends};
    while (!todo.empty()) {
        auto const [first, last] = todo.back();
        todo.pop_back();
        double furthest = tolerance_m;
        std::size_t at = 0;
        double const length = std::max(distance_m(line[first], line[last]), near_m);
        for (std::size_t i = first + 1; i < last; ++i) {
            double const off = std::max(std::abs(turn(line[first], line[last], line[i])) / length,
                length <= near_m ? distance_m(line[first], line[i]) : 0);
            if (off > furthest) {
                furthest = off;
                at = i;
            }
        }
        if (at == 0)
            continue;
        kept[at] = 1;
        todo.emplace_back(first, at);
        todo.emplace_back(at, last);
    }
}

Ring simplified(Ring const& ring, double tolerance_m)
{
    if (ring.size() < 4)
        return ring;
    Line closed = ring;
    closed.push_back(ring.front());
    auto const far = static_cast<std::size_t>(std::max_element(ring.begin(), ring.end(), [&](Rd a, Rd b) {
        return distance_m(ring.front(), a) < distance_m(ring.front(), b);
    }) - ring.begin());
    std::vector<char> kept(closed.size());
    kept[0] = kept[far] = 1;
    simplify_between(closed, {0, far}, tolerance_m, kept);
    simplify_between(closed, {far, closed.size() - 1}, tolerance_m, kept);
    Ring out;
    for (std::size_t i = 0; i < ring.size(); ++i)
        if (kept[i] != 0)
            out.push_back(ring[i]);
    return out.size() < 3 ? ring : out;
}

} // namespace

Shape repaired(Shape const& shape)
{
    Shape out;
    for (Polygon const& polygon : shape.polygons) {
        if (!is_number(polygon))
            return shape;
        for (Polygon& part : repaired(polygon))
            out.polygons.push_back(std::move(part));
    }
    if (out.polygons.size() < 2 || out.polygons.size() > parts_to_merge_max || !only_parts_overlap(out))
        return out;
    return merged(std::span(&out, 1));
}

Shape simplified(Shape const& shape, double tolerance_m)
{
    Shape out;
    for (Polygon const& polygon : shape.polygons) {
        Polygon& part = out.polygons.emplace_back(Polygon{simplified(polygon.outer, tolerance_m), {}});
        for (Ring const& hole : polygon.holes)
            part.holes.push_back(simplified(hole, tolerance_m));
    }
    return problems(out).empty() ? out : shape;
}

} // namespace geo
