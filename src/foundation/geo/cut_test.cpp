#include "cut.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

using geo::NoCut;
using geo::Rd;

namespace {

constexpr double x_base = 235'000, y_base = 556'000;

geo::Ring field(double x, double y, double wide, double high)
{
    return {{x_base + x, y_base + y}, {x_base + x + wide, y_base + y}, {x_base + x + wide, y_base + y + high},
        {x_base + x, y_base + y + high}};
}

geo::Line drawn_line(std::vector<Rd> from_corner)
{
    for (auto& at : from_corner)
        at = {x_base + at.x, y_base + at.y};
    return from_corner;
}

std::vector<double> sizes(geo::Shape const& shape)
{
    std::vector<double> found;
    for (auto const& part : shape.polygons)
        found.push_back(std::round(geo::area_m2({{part}})));
    std::sort(found.begin(), found.end());
    return found;
}

// What is left after a cut that must succeed: sound, as large as before, and the same when read back.
std::vector<double> cut_sizes(geo::Shape const& shape, geo::Line const& by)
{
    auto const cut = geo::cut(shape, by);
    if (!cut)
        FAIL(static_cast<int>(cut.error()));
    CHECK(geo::problems(*cut).empty());
    CHECK(std::abs(geo::area_m2(*cut) - geo::area_m2(shape)) < 1);
    auto const kept = geo::from_stored(geo::stored(*cut));
    CHECK(geo::problems(kept).empty());
    CHECK(geo::repaired(kept).polygons.size() == cut->polygons.size());
    return sizes(*cut);
}

geo::Shape const even_field{{{field(0, 0, 100, 100), {}}}};

} // namespace

TEST_CASE("a line across a part makes two of it")
{
    using Sizes = std::vector<double>;
    CHECK(cut_sizes(even_field, drawn_line({{50, -10}, {50, 110}})) == Sizes{5000, 5000});
    CHECK(cut_sizes(even_field, drawn_line({{-10, 20}, {110, 20}})) == Sizes{2000, 8000});
    CHECK(cut_sizes(even_field, drawn_line({{-10, -10}, {110, 110}}))
        == Sizes{5000, 5000}); // through two corners
    CHECK(cut_sizes(even_field, drawn_line({{0, 0}, {100, 50}})) == Sizes{2500, 7500}); // from corner to edge
    CHECK(cut_sizes(even_field, drawn_line({{50, 0.01}, {50, 99.99}}))
        == Sizes{5000, 5000}); // as good as on the edge
    CHECK(cut_sizes(even_field, drawn_line({{-10, 50}, {50, 50}, {50, -10}})) == Sizes{2500, 7500}); // bent
    CHECK(cut_sizes(even_field, drawn_line({{20, 0}, {50, 30}, {80, 0}}))
        == Sizes{900, 9100}); // out where it came in
    CHECK(cut_sizes(even_field, drawn_line({{-10, 20}, {110, 20}, {110, 60}, {-10, 60}}))
        == Sizes{2000, 4000, 4000});
}

TEST_CASE("the pieces share the corners of the line to the centimetre")
{
    auto const cut = *geo::cut(even_field, drawn_line({{33.333, -10}, {66.667, 110}}));
    REQUIRE(cut.polygons.size() == 2);
    auto shared = 0;
    for (auto const& at : cut.polygons[0].outer)
        shared += static_cast<int>(std::ranges::count(cut.polygons[1].outer, at));
    CHECK(shared == 2);
    CHECK(geo::from_stored(geo::stored(cut)).polygons.size() == 2);
}

TEST_CASE("a hole stays with its piece, and a hole that is crossed becomes part of the edge")
{
    geo::Shape const holed{{{field(0, 0, 100, 100), {field(10, 10, 20, 20), field(60, 40, 20, 20)}}}};
    auto const aside = *geo::cut(holed, drawn_line({{45, -10}, {45, 110}}));
    REQUIRE(aside.polygons.size() == 2);
    CHECK(aside.polygons[0].holes.size() == 1);
    CHECK(aside.polygons[1].holes.size() == 1);
    CHECK(cut_sizes(holed, drawn_line({{45, -10}, {45, 110}})) == std::vector<double>{4100, 5100});
    auto const through = *geo::cut(holed, drawn_line({{-10, 50}, {110, 50}}));
    REQUIRE(through.polygons.size() == 2);
    CHECK(through.polygons[0].holes.size() + through.polygons[1].holes.size() == 1);
    CHECK(cut_sizes(holed, drawn_line({{-10, 50}, {110, 50}})) == std::vector<double>{4400, 4800});
    CHECK(cut_sizes(holed, drawn_line({{-10, 20}, {20, 20}, {70, 50}, {110, 50}})).size()
        == 2); // by both holes
}

TEST_CASE("of a bent part every arm that is crossed comes off")
{
    geo::Shape const comb{
        {{{{x_base, y_base}, {x_base + 100, y_base}, {x_base + 100, y_base + 100},
              {x_base + 80, y_base + 100}, {x_base + 80, y_base + 20}, {x_base + 20, y_base + 20},
              {x_base + 20, y_base + 100}, {x_base, y_base + 100}},
            {}}}};
    CHECK(cut_sizes(comb, drawn_line({{-10, 50}, {110, 50}})) == std::vector<double>{1000, 1000, 3200});
    CHECK(cut_sizes(comb, drawn_line({{-10, 50}, {50, 50}})) == std::vector<double>{1000, 4200});
    CHECK(cut_sizes(comb, drawn_line({{-10, 20}, {110, 20}})).size() == 3); // along its inner edge
}

TEST_CASE("parts that the line does not cross stay, also when it ends at them")
{
    geo::Shape const two{{{field(0, 0, 100, 100), {}}, {field(100, 0, 100, 100), {}}}};
    CHECK(
        cut_sizes(two, drawn_line({{-10, 33.337}, {100, 33.337}})) == std::vector<double>{3334, 6666, 10000});
    CHECK(cut_sizes(two, drawn_line({{-10, 33}, {150, 33}})) == std::vector<double>{3300, 6700, 10000});
    CHECK(cut_sizes(two, drawn_line({{-10, 33}, {210, 47.123}})).size() == 4);
}

TEST_CASE("a line that divides nothing is refused, and why")
{
    struct Case {
        geo::Line by;
        NoCut said;
    };
    geo::Shape const holed{{{field(0, 0, 100, 100), {field(40, 40, 20, 20)}}}};
    Case const cases[] = {{{}, NoCut::no_line}, {drawn_line({{50, -10}}), NoCut::no_line},
        {drawn_line({{50, 50}, {50, 50}}), NoCut::no_line},
        {geo::Line(geo::cut_points_max + 1, Rd{x_base, y_base}), NoCut::no_line},
        {drawn_line({{-50, -10}, {-50, 110}}), NoCut::misses},
        {drawn_line({{-10, 0}, {110, 0}}), NoCut::misses},
        {drawn_line({{-10, 50}, {50, 50}}), NoCut::misses}, // ends in the hole
        {drawn_line({{-10, 20}, {20, 20}}), NoCut::ends_inside},
        {drawn_line({{10, 10}, {20, 20}}), NoCut::ends_inside},
        {drawn_line({{-10, 20}, {110, 20}, {50, -10}, {50, 110}}), NoCut::crosses_itself},
        {drawn_line({{-10, 20}, {110, 20}, {-10, 20}}), NoCut::no_line},
        {drawn_line({{-10, 20}, {110, 20}, {50, 20}}), NoCut::crosses_itself}};
    for (auto const& [by, said] : cases) {
        auto const points = by.size();
        CAPTURE(points);
        auto const cut = geo::cut(holed, by);
        REQUIRE_FALSE(cut);
        CHECK(cut.error() == said);
    }
}

TEST_CASE("lines from anywhere to anywhere leave a sound shape of the same size")
{
    geo::Ring star;
    for (int i = 0; i < 40; ++i) {
        double const far = i % 2 == 0 ? 100 : 61.7, angle = i * 3.14159265358979 / 20;
        star.push_back({x_base + far * std::cos(angle), y_base + far * std::sin(angle)});
    }
    geo::Shape const shape{{{star, {field(-20, -20, 30, 30), field(20, 20, 11, 11)}}}};
    int cuts = 0;
    for (int from = 0; from < 60; ++from)
        for (int to = from + 7; to < 60; to += 5) {
            auto const at = [&](int i) {
                return Rd{x_base + 105 * std::cos(i * 0.1047), y_base + 105 * std::sin(i * 0.1047)};
            };
            auto const cut = geo::cut(shape, {at(from), {x_base + from, y_base - to}, at(to)});
            if (!cut)
                continue;
            ++cuts;
            CHECK(geo::problems(*cut).empty());
            CHECK(std::abs(geo::area_m2(*cut) - geo::area_m2(shape)) < 1);
        }
    CHECK(cuts > 300);
}
