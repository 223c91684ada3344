// Places and areas of the Netherlands in metres, so that rooms can ask "how large" and "is this address
// inside".
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geo {

// RD New (EPSG:28992), in metres.
struct Rd {
    double x = 0;
    double y = 0;
    friend bool operator==(Rd, Rd) = default;
};

// WGS 84, in degrees.
struct Wgs {
    double lat = 0;
    double lon = 0;
    friend bool operator==(Wgs, Wgs) = default;
};

// Within half a metre of the official transformation, everywhere in the European Netherlands.
Rd to_rd(Wgs place);
Wgs to_wgs(Rd place);
bool in_netherlands(Rd place);
double distance_m(Rd from, Rd to);

// The last point joins the first; the first is not repeated at the end.
using Ring = std::vector<Rd>;
using Line = std::vector<Rd>;

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;
    friend bool operator==(Polygon const&, Polygon const&) = default;
};

// What everything stores: one area of one or more parts.
struct Shape {
    std::vector<Polygon> polygons;
    bool empty() const { return polygons.empty(); }
    friend bool operator==(Shape const&, Shape const&) = default;
};

struct Bounds {
    Rd low;
    Rd high;
    bool contains(Rd place) const
    {
        return place.x >= low.x && place.x <= high.x && place.y >= low.y && place.y <= high.y;
    }
};

double area_m2(Shape const& shape);
std::size_t point_count(Shape const& shape);
// All zero when the shape is empty.
Bounds bounds(Shape const& shape);
// A place inside the shape, for a label or a pin.
Rd middle(Shape const& shape);
// A place on the edge counts as inside; a place inside a hole does not.
bool contains(Shape const& shape, Rd place);

// Answers contains() for very many places of one shape.
class Locator {
public:
    explicit Locator(Shape const& shape);
    bool contains(Rd place) const;

private:
    struct Edge {
        Rd from;
        Rd to;
    };
    bool edges_contain(std::span<Edge const> edges, Rd place) const;

    Bounds bounds_;
    double band_height_ = 1;
    // Edges by horizontal band: those of band i are edges_[starts_[i]] up to edges_[starts_[i + 1]].
    std::vector<std::uint32_t> starts_;
    std::vector<Edge> edges_;
};

enum class Flaw {
    no_area, // nothing, or a ring without surface
    too_few_points, // a ring of fewer than three different points
    crosses_itself, // edges of a ring, or of two rings of one part, cross
    hole_outside, // a hole that does not lie in its part, or lies in another hole
    parts_overlap, // two parts cover the same ground
    duplicate_ring, // the same ring twice
    outside_netherlands, // a point outside the Netherlands, or not a number
    too_many_points // more than points_max
};

struct Problem {
    Flaw flaw;
    Rd at;
    std::size_t part = 0;
};

constexpr std::size_t points_max = 100'000;
// Empty when the shape is sound; at most one problem of a kind for each part.
std::vector<Problem> problems(Shape const& shape);
// Mends what has one right answer: repeated points, direction of rings, spikes, duplicate parts and rings,
// rings that touch themselves in a point, parts that overlap. What is not so simple stays, for problems() to
// tell.
Shape repaired(Shape const& shape);
// The union; the parts must be sound.
Shape merged(std::span<Shape const> shapes);
// Fewer points, never further than tolerance_m from the original.
Shape simplified(Shape const& shape, double tolerance_m);

// The compact text in which a shape is kept in the database (centimetres); reading throws base::Fault if it
// is broken.
std::string stored(Shape const& shape);
Shape from_stored(std::string_view text);

} // namespace geo
