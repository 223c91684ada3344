// Small sums with points and edges that the files of this room share.
#pragma once
#include "geo.h"

#include <cmath>

namespace geo::plane {

// Nearer than this is the same place.
constexpr double near_m = 0.001;

struct Edge {
    Rd from;
    Rd to;
};

// Twice the area of the triangle; positive when c lies to the left of a to b.
inline double turn(Rd a, Rd b, Rd c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

inline bool same_place(Rd a, Rd b) { return std::abs(a.x - b.x) < near_m && std::abs(a.y - b.y) < near_m; }

// On the edge, give or take near_m.
inline bool on_edge(Rd from, Rd to, Rd place)
{
    double const along_x = to.x - from.x;
    double const along_y = to.y - from.y;
    double const length2 = along_x * along_x + along_y * along_y;
    double const aside = turn(from, to, place);
    if (aside * aside > near_m * near_m * length2)
        return false;
    double const along = (place.x - from.x) * along_x + (place.y - from.y) * along_y;
    return along >= -near_m && along <= length2 + near_m;
}

// How the edge counts for the winding number of the place: 1, 0 or -1.
inline int winding(Rd from, Rd to, Rd place)
{
    if (from.y <= place.y)
        return to.y > place.y && turn(from, to, place) > 0 ? 1 : 0;
    return to.y <= place.y && turn(from, to, place) < 0 ? -1 : 0;
}

// Positive when the ring runs against the clock.
double signed_area(Ring const& ring);

// Every edge of a ring, the closing one too.
template <class Visit> void each_edge(Ring const& ring, Visit visit)
{
    for (std::size_t i = 0; i < ring.size(); ++i)
        visit(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]);
}

// Every ring, outer rings against the clock and holes with it, as edges.
template <class Visit> void each_directed_edge(Polygon const& polygon, Visit visit)
{
    auto const visit_ring = [&](Ring const& ring, double sign) {
        bool const turned = signed_area(ring) * sign < 0;
        each_edge(ring, [&](Rd from, Rd to) { turned ? visit(to, from) : visit(from, to); });
    };
    visit_ring(polygon.outer, 1);
    for (Ring const& hole : polygon.holes)
        visit_ring(hole, -1);
}

// The edge of a ring within a shape, so that the files of this room can tell edges of the same part from
// others.
struct PartEdge {
    Edge edge;
    std::size_t part;
};
enum class Pairs { same_part, other_part };
struct Crossing {
    Rd at;
    std::size_t part;
};
// Where edges truly cross (touching is not crossing), at most one place for a part.
std::vector<Crossing> crossings(std::vector<PartEdge> edges, Pairs pairs);
// The same places in any order.
bool same_ring(Ring const& one, Ring const& other);

enum class Side { outside, edge, inside };
Side side(Ring const& ring, Rd place);
// A place inside the ring, not on its edge when that can be helped.
Rd inner_place(Ring const& ring);

} // namespace geo::plane
