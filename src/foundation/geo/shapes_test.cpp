#include "shapes.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <random>

using namespace geo;

namespace {

// Round, with as many corners and as uneven as chance has it; some with a hole.
Shape a_park(std::mt19937& chance)
{
    std::uniform_real_distribution<double> where(0, 20'000), size(50, 1'500), uneven(0.6, 1.0);
    std::uniform_int_distribution<int> corners(3, 60);
    Rd const middle{100'000 + where(chance), 450'000 + where(chance)};
    double const radius = size(chance);
    int const count = corners(chance);
    Polygon out;
    for (int i = 0; i < count; ++i) {
        auto const turn = 2 * std::numbers::pi * i / count;
        auto const far = radius * uneven(chance);
        out.outer.push_back({middle.x + far * std::cos(turn), middle.y + far * std::sin(turn)});
    }
    if (count % 5 == 0)
        out.holes.push_back(
            {{middle.x, middle.y}, {middle.x, middle.y + radius / 10}, {middle.x + radius / 10, middle.y}});
    return {{out}};
}

std::vector<std::uint32_t> one_by_one(std::vector<Shape> const& shapes, Rd place)
{
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (contains(shapes[i], place))
            out.push_back(static_cast<std::uint32_t>(i));
    return out;
}

std::vector<std::uint32_t> found_in(ShapeIndex const& index, Rd place)
{
    std::vector<std::uint32_t> out{99}; // what was in it does not stay
    index.find(place, out);
    return out;
}

} // namespace

TEST_CASE("many shapes hold a place exactly when each by itself does, on edges and corners too")
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        std::mt19937 chance(seed);
        std::vector<Shape> shapes;
        for (int i = 0; i < 300; ++i)
            shapes.push_back(i % 50 == 7 ? Shape{} : a_park(chance));
        ShapeIndex const index(shapes);
        std::uniform_real_distribution<double> where(-1'000, 22'000);
        for (int i = 0; i < 3'000; ++i) {
            Rd const place{100'000 + where(chance), 450'000 + where(chance)};
            REQUIRE(found_in(index, place) == one_by_one(shapes, place));
        }
        for (auto const& shape : shapes)
            for (auto const& polygon : shape.polygons)
                for (std::size_t i = 0; i < polygon.outer.size(); ++i) {
                    auto const a = polygon.outer[i], b = polygon.outer[(i + 1) % polygon.outer.size()];
                    Rd const half{(a.x + b.x) / 2, (a.y + b.y) / 2};
                    REQUIRE(found_in(index, a) == one_by_one(shapes, a));
                    REQUIRE(found_in(index, half) == one_by_one(shapes, half));
                    REQUIRE(!found_in(index, a).empty());
                }
    }
}

TEST_CASE("a few shapes, one, or none are no exception")
{
    Shape const square{{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {}}}};
    std::vector<Shape> const none, one{square}, twice{square, {}, square};
    CHECK(found_in(ShapeIndex(none), {5, 5}).empty());
    CHECK(found_in(ShapeIndex(one), {10, 10}) == std::vector<std::uint32_t>{0});
    CHECK(found_in(ShapeIndex(one), {10.1, 10}).empty());
    CHECK(found_in(ShapeIndex(twice), {0, 5}) == std::vector<std::uint32_t>{0, 2});
}
