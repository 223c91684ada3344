#include "cut.h"

#include "plan.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace geo {

using namespace plane; // NOLINT: the helpers of this very room

namespace {

// A stored shape keeps centimetres: a new corner lies on one, so that the pieces still fit when read back.
constexpr double corner_step_m = 0.01;
// A line that was drawn up to an edge ends within this of it.
constexpr double reach_m = 0.02;

Rd on_step(Rd place)
{
    return {std::round(place.x / corner_step_m) * corner_step_m,
        std::round(place.y / corner_step_m) * corner_step_m};
}

double along(Edge const& edge, Rd place)
{
    double const x = edge.to.x - edge.from.x, y = edge.to.y - edge.from.y;
    double const length2 = x * x + y * y;
    return length2 > 0 ? ((place.x - edge.from.x) * x + (place.y - edge.from.y) * y) / length2 : 0;
}

Rd nearest_on(Edge const& edge, Rd place)
{
    double const part = std::clamp(along(edge, place), 0.0, 1.0);
    return {edge.from.x + part * (edge.to.x - edge.from.x), edge.from.y + part * (edge.to.y - edge.from.y)};
}

double distance_to(Edge const& edge, Rd place) { return distance_m(place, nearest_on(edge, place)); }

// The end of an edge that is as good as the place, so that no edge becomes a splinter.
Rd at_corner(Edge const& edge, Rd place)
{
    for (Rd const& corner : {edge.from, edge.to})
        if (distance_m(corner, place) <= reach_m)
            return corner;
    return on_step(place);
}

std::optional<Rd> truly_crossing(Edge const& one, Edge const& other)
{
    double const from = turn(other.from, other.to, one.from), to = turn(other.from, other.to, one.to);
    double const other_from = turn(one.from, one.to, other.from), other_to = turn(one.from, one.to, other.to);
    if (!(from > 0 && to < 0) && !(from < 0 && to > 0))
        return std::nullopt;
    if (!(other_from > 0 && other_to < 0) && !(other_from < 0 && other_to > 0))
        return std::nullopt;
    double const part = from / (from - to);
    return Rd{one.from.x + part * (one.to.x - one.from.x), one.from.y + part * (one.to.y - one.from.y)};
}

// Where the line meets an edge: crosses it, ends on it or passes one of its corners.
std::vector<Rd> met_at(Edge const& line, Edge const& edge)
{
    std::vector<Rd> found;
    for (Rd const& end : {line.from, line.to})
        if (distance_to(edge, end) <= reach_m)
            found.push_back(at_corner(edge, nearest_on(edge, end)));
    for (Rd const& corner : {edge.from, edge.to})
        if (distance_to(line, corner) <= reach_m)
            found.push_back(corner);
    if (auto const at = truly_crossing(line, edge); at && found.empty())
        found.push_back(at_corner(edge, *at));
    return found;
}

std::vector<Edge> edges_of(Line const& line)
{
    std::vector<Edge> edges;
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        edges.push_back({line[i], line[i + 1]});
    return edges;
}

void add_other(Line& out, Rd place)
{
    if (out.empty() || !same_place(out.back(), place))
        out.push_back(place);
}

std::vector<Rd> in_order(Edge const& edge, std::vector<Rd> places)
{
    std::stable_sort(
        places.begin(), places.end(), [&](Rd a, Rd b) { return along(edge, a) < along(edge, b); });
    return places;
}

Ring with_corners(Ring const& ring, std::vector<Edge> const& line)
{
    Ring out;
    each_edge(ring, [&](Rd from, Rd to) {
        std::vector<Rd> places;
        for (Edge const& piece : line)
            for (Rd const& at : met_at(piece, {from, to}))
                places.push_back(at);
        add_other(out, from);
        for (Rd const& at : in_order({from, to}, std::move(places)))
            add_other(out, at);
    });
    while (out.size() > 1 && same_place(out.front(), out.back()))
        out.pop_back();
    return out;
}

std::vector<Rd> met_by(Edge const& piece, Polygon const& polygon)
{
    std::vector<Rd> places;
    each_directed_edge(polygon, [&](Rd from, Rd to) {
        for (Rd const& at : met_at(piece, {from, to}))
            places.push_back(at);
    });
    return in_order(piece, std::move(places));
}

// The line with a corner wherever it meets the part. An end that is as good as on the edge, is on the edge.
Line with_corners(Line const& line, Polygon const& polygon)
{
    Line out;
    for (Edge const& piece : edges_of(line)) {
        auto const places = met_by(piece, polygon);
        auto const is_free = [&](Rd end) {
            return std::none_of(
                places.begin(), places.end(), [&](Rd at) { return distance_m(at, end) <= 2 * reach_m; });
        };
        if (is_free(piece.from))
            add_other(out, piece.from);
        for (Rd const& at : places)
            add_other(out, at);
        if (is_free(piece.to))
            add_other(out, piece.to);
    }
    return out;
}

bool strictly_inside(Polygon const& polygon, Rd place)
{
    if (side(polygon.outer, place) != Side::inside)
        return false;
    return std::none_of(polygon.holes.begin(), polygon.holes.end(),
        [&](Ring const& hole) { return side(hole, place) != Side::outside; });
}

// Faces that run with the clock are holes: each belongs to the piece around it.
std::vector<Polygon> pieces_of(std::vector<Ring> const& faces)
{
    std::vector<Polygon> pieces;
    for (Ring const& face : faces)
        if (signed_area(face) > 0)
            pieces.push_back({face, {}});
    for (Ring const& face : faces) {
        if (signed_area(face) > 0)
            continue;
        Rd const inner = inner_place(face);
        auto const around = std::find_if(pieces.begin(), pieces.end(),
            [&](Polygon const& piece) { return side(piece.outer, inner) == Side::inside; });
        if (around != pieces.end())
            around->holes.push_back(face);
    }
    return pieces;
}

// The stretches of the line that lie inside the part.
std::vector<Edge> stretches(Line const& line, Polygon const& polygon)
{
    std::vector<Edge> inside;
    for (Edge const& piece : edges_of(line))
        if (strictly_inside(polygon, {(piece.from.x + piece.to.x) / 2, (piece.from.y + piece.to.y) / 2}))
            inside.push_back(piece);
    return inside;
}

bool crosses_itself(Line const& line)
{
    auto const edges = edges_of(line);
    for (std::size_t i = 0; i < edges.size(); ++i)
        for (std::size_t k = i + 1; k < edges.size(); ++k) {
            bool const touches = distance_to(edges[i], edges[k].to) <= reach_m
                || distance_to(edges[k], edges[i].from) <= reach_m;
            if (touches || truly_crossing(edges[i], edges[k]))
                return true;
        }
    return false;
}

bool ends_inside(Shape const& shape, Line const& line)
{
    return std::any_of(shape.polygons.begin(), shape.polygons.end(), [&](Polygon const& part) {
        return strictly_inside(part, line.front()) || strictly_inside(part, line.back());
    });
}

std::vector<Polygon> cut_part(Polygon const& part, Line const& line)
{
    auto const edges = edges_of(line);
    Polygon cornered{with_corners(part.outer, edges), {}};
    for (Ring const& hole : part.holes)
        cornered.holes.push_back(with_corners(hole, edges));
    Plan plan(cornered);
    for (Edge const& stretch : stretches(with_corners(line, part), part))
        plan.add_line(stretch);
    plan.drop_what_divides_nothing();
    auto pieces = pieces_of(plan.faces());
    return pieces.size() > 1 ? pieces : std::vector{std::move(cornered)};
}

} // namespace

base::Result<Shape, NoCut> cut(Shape const& shape, Line const& line)
{
    if (line.size() < 2 || line.size() > cut_points_max || distance_m(line.front(), line.back()) <= reach_m)
        return base::refuse(NoCut::no_line);
    if (crosses_itself(line))
        return base::refuse(NoCut::crosses_itself);
    Shape out;
    for (Polygon const& part : shape.polygons) {
        auto pieces = cut_part(part, line);
        std::move(pieces.begin(), pieces.end(), std::back_inserter(out.polygons));
    }
    if (out.polygons.size() == shape.polygons.size())
        return base::refuse(ends_inside(shape, line) ? NoCut::ends_inside : NoCut::misses);
    if (!problems(out).empty())
        return base::refuse(NoCut::too_close);
    return out;
}

} // namespace geo
