#include "geo.h"
#include "plane.h"

#include <algorithm>
#include <limits>

namespace geo {
namespace plane {

double signed_area(Ring const& ring)
{
    if (ring.empty())
        return 0;
    // Relative to the first point, or the large coordinates eat the digits.
    Rd const base = ring.front();
    double twice = 0;
    each_edge(ring,
        [&](Rd a, Rd b) { twice += (a.x - base.x) * (b.y - base.y) - (b.x - base.x) * (a.y - base.y); });
    return twice / 2;
}

Side side(Ring const& ring, Rd place)
{
    int turns = 0;
    bool on = false;
    each_edge(ring, [&](Rd from, Rd to) {
        on = on || on_edge(from, to, place);
        turns += winding(from, to, place);
    });
    if (on)
        return Side::edge;
    return turns != 0 ? Side::inside : Side::outside;
}

namespace {

// Where a horizontal line at this height meets the edges, from left to right.
std::vector<double> meetings(Polygon const& polygon, double y)
{
    std::vector<double> xs;
    each_directed_edge(polygon, [&](Rd a, Rd b) {
        if ((a.y <= y) != (b.y <= y))
            xs.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
    });
    std::sort(xs.begin(), xs.end());
    return xs;
}

// The widest stretch inside, seen along one height.
Rd widest_middle(Polygon const& polygon, double y, double& width)
{
    Rd best{0, y};
    auto const xs = meetings(polygon, y);
    for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
        if (xs[i + 1] - xs[i] <= width)
            continue;
        width = xs[i + 1] - xs[i];
        best.x = (xs[i] + xs[i + 1]) / 2;
    }
    return best;
}

Rd middle_of(Polygon const& polygon)
{
    constexpr int heights = 16;
    auto const [low, high] = bounds(Shape{{polygon}});
    Rd best = polygon.outer.front();
    double width = 0;
    for (int i = 1; i < heights; ++i) {
        double wider = width;
        Rd const found = widest_middle(polygon, low.y + (high.y - low.y) * i / heights, wider);
        // At the height of an inward corner the widest stretch may have its middle on the edge.
        if (wider > width && side(polygon.outer, found) == Side::inside) {
            width = wider;
            best = found;
        }
    }
    return best;
}

} // namespace

Rd inner_place(Ring const& ring) { return middle_of(Polygon{ring, {}}); }

} // namespace plane

using namespace plane; // NOLINT: the helpers of this very room

namespace {

double area_of(Polygon const& polygon)
{
    double area = std::abs(signed_area(polygon.outer));
    for (Ring const& hole : polygon.holes)
        area -= std::abs(signed_area(hole));
    return std::max(area, 0.0);
}

} // namespace

double area_m2(Shape const& shape)
{
    double area = 0;
    for (Polygon const& polygon : shape.polygons)
        area += area_of(polygon);
    return area;
}

std::size_t point_count(Shape const& shape)
{
    std::size_t count = 0;
    for (Polygon const& polygon : shape.polygons) {
        count += polygon.outer.size();
        for (Ring const& hole : polygon.holes)
            count += hole.size();
    }
    return count;
}

Bounds bounds(Shape const& shape)
{
    constexpr double far = std::numeric_limits<double>::infinity();
    Bounds found{{far, far}, {-far, -far}};
    for (Polygon const& polygon : shape.polygons)
        for (Rd const& place : polygon.outer) {
            found.low = {std::min(found.low.x, place.x), std::min(found.low.y, place.y)};
            found.high = {std::max(found.high.x, place.x), std::max(found.high.y, place.y)};
        }
    return found.low.x <= found.high.x ? found : Bounds{};
}

Rd middle(Shape const& shape)
{
    Polygon const* largest = nullptr;
    for (Polygon const& polygon : shape.polygons)
        if (!polygon.outer.empty() && (!largest || area_of(polygon) > area_of(*largest)))
            largest = &polygon;
    return largest ? middle_of(*largest) : Rd{};
}

bool contains(Shape const& shape, Rd place)
{
    int turns = 0;
    bool on = false;
    for (Polygon const& polygon : shape.polygons)
        each_directed_edge(polygon, [&](Rd from, Rd to) {
            on = on || on_edge(from, to, place);
            turns += winding(from, to, place);
        });
    return on || turns != 0;
}

} // namespace geo
