#include "geo.h"
#include "plane.h"

#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/geometries.hpp>
#include <boost/geometry/geometries/register/point.hpp>

BOOST_GEOMETRY_REGISTER_POINT_2D(geo::Rd, double, boost::geometry::cs::cartesian, x, y)

namespace geo {
namespace {

// Against the clock and not closed, as our own rings are.
using Area = boost::geometry::model::polygon<Rd, false, false>;
using Areas = boost::geometry::model::multi_polygon<Area>;

// Gaps and slivers that are smaller come from parts that were drawn against each other, not from the ground.
constexpr double sliver_m2 = 1;

Area area(Polygon const& polygon)
{
    Area out;
    out.outer().assign(polygon.outer.begin(), polygon.outer.end());
    for (Ring const& hole : polygon.holes)
        out.inners().emplace_back(hole.begin(), hole.end());
    boost::geometry::correct(out);
    return out;
}

Polygon polygon(Area const& area)
{
    Polygon out{Ring(area.outer().begin(), area.outer().end()), {}};
    for (auto const& inner : area.inners()) {
        Ring hole(inner.begin(), inner.end());
        if (std::abs(plane::signed_area(hole)) >= sliver_m2)
            out.holes.push_back(std::move(hole));
    }
    return out;
}

Shape side_by_side(std::span<Shape const> shapes)
{
    Shape all;
    for (Shape const& shape : shapes)
        all.polygons.insert(all.polygons.end(), shape.polygons.begin(), shape.polygons.end());
    return all;
}

Areas united(Shape const& shape)
{
    Areas all;
    for (Polygon const& part : shape.polygons) {
        Areas next;
        boost::geometry::union_(all, area(part), next);
        all = std::move(next);
    }
    return all;
}

// A union covers at least its largest part and at most all of them: anything else is a failure of the
// arithmetic.
bool plausible(Shape const& united, Shape const& parts)
{
    double largest = 0;
    for (Polygon const& part : parts.polygons)
        largest = std::max(largest, area_m2(Shape{{part}}));
    double const found = area_m2(united);
    return found >= largest - sliver_m2 && found <= area_m2(parts) + sliver_m2 * 100;
}

} // namespace

Shape merged(std::span<Shape const> shapes)
{
    Shape const all = side_by_side(shapes);
    Shape out;
    try {
        for (Area const& part : united(all))
            if (std::abs(boost::geometry::area(part)) >= sliver_m2 || all.polygons.size() == 1)
                out.polygons.push_back(polygon(part));
    } catch (boost::geometry::exception const&) { // parts that are not sound: problems() will tell
        return all;
    }
    return plausible(out, all) ? out : all;
}

} // namespace geo
