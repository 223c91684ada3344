#include "geo.h"

#include "base/fault.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <doctest/doctest.h>

using geo::Flaw;
using geo::Rd;

namespace {

geo::Ring square(double x, double y, double side)
{
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

geo::Shape shape(geo::Ring outer, std::vector<geo::Ring> holes = {})
{
    return {{{std::move(outer), std::move(holes)}}};
}

constexpr double west = 230'000;
constexpr double south = 480'000;

std::vector<Flaw> flaws(geo::Shape const& of)
{
    std::vector<Flaw> found;
    for (geo::Problem const& problem : geo::problems(of))
        found.push_back(problem.flaw);
    return found;
}

// A star of many points around a centre.
geo::Ring star(std::size_t points, double radius)
{
    geo::Ring ring;
    for (std::size_t i = 0; i < points; ++i) {
        double const angle = 2 * 3.14159265358979 * static_cast<double>(i) / static_cast<double>(points);
        double const far = i % 2 == 0 ? radius : radius * 0.8;
        ring.push_back({west + far * std::cos(angle), south + far * std::sin(angle)});
    }
    return ring;
}

} // namespace

TEST_CASE("the middle of an area with an inward corner is not that corner")
{
    geo::Shape const bent = shape({{west, south}, {west + 50, south}, {west + 50, south - 50},
        {west + 100, south - 50}, {west + 100, south + 50}, {west, south + 50}});
    CHECK_FALSE(geo::middle(bent) == Rd{west + 50, south});
    auto const beside = square(west, south - 50, 50);
    CHECK(geo::problems({{bent.polygons.front(), {beside, {}}}}).empty());
}

TEST_CASE("RD and WGS 84 agree with the points that PROJ 9.1 gives, within half a metre")
{
    struct Known {
        Rd rd;
        geo::Wgs wgs;
    };
    constexpr std::array known{Known{{155000, 463000}, {52.155172301, 5.387203508}},
        Known{{117380.12, 575040.34}, {53.160752444, 4.824761751}},
        Known{{247380.56, 604580.78}, {53.419482145, 6.776726491}},
        Known{{16460.91, 377380.12}, {51.368605997, 3.397586244}},
        Known{{182260.45, 311480.67}, {50.792585679, 5.773796906}},
        Known{{231000, 480000}, {52.302712922, 6.501476495}},
        Known{{276000, 540000}, {52.833672830, 7.182821365}}};
    for (Known const& point : known)
        CHECK(geo::distance_m(geo::to_rd(point.wgs), point.rd) < 0.5);
}

TEST_CASE("a place goes to WGS 84 and back within ten centimetres")
{
    for (double x = 20'000; x < 280'000; x += 20'000)
        for (double y = 310'000; y < 620'000; y += 20'000)
            CHECK(geo::distance_m(geo::to_rd(geo::to_wgs({x, y})), {x, y}) < 0.25);
    CHECK(geo::to_wgs({155'000, 463'000}).lat == doctest::Approx(52.15517440));
    CHECK(geo::to_wgs({155'000, 463'000}).lon == doctest::Approx(5.38720621));
}

TEST_CASE("the area of a part is without its holes, in whatever direction rings run")
{
    auto hole = square(west + 10, south + 10, 10);
    CHECK(geo::area_m2(shape(square(west, south, 100), {hole})) == doctest::Approx(9'900));
    std::reverse(hole.begin(), hole.end());
    CHECK(geo::area_m2(shape(square(west, south, 100), {hole})) == doctest::Approx(9'900));
}

TEST_CASE("the edge of an area is inside, its hole is not")
{
    auto const area = shape(square(west, south, 100), {square(west + 10, south + 10, 10)});
    geo::Locator const locator(area);
    struct Case {
        Rd place;
        bool inside;
    };
    for (Case const& c : {Case{{west + 50, south + 50}, true}, Case{{west, south + 50}, true},
             Case{{west, south}, true}, Case{{west + 50, south + 100}, true},
             Case{{west + 15, south + 15}, false}, Case{{west + 10, south + 15}, true},
             Case{{west - 0.01, south + 50}, false}, Case{{west + 100.01, south + 50}, false}}) {
        CHECK(geo::contains(area, c.place) == c.inside);
        CHECK(locator.contains(c.place) == c.inside);
    }
}

TEST_CASE("the locator says what contains says")
{
    auto const area = shape(star(401, 500), {square(west - 50, south - 50, 100)});
    geo::Locator const locator(area);
    int different = 0;
    for (double x = west - 520; x < west + 520; x += 7.3)
        for (double y = south - 520; y < south + 520; y += 7.3)
            different += locator.contains({x, y}) == geo::contains(area, {x, y}) ? 0 : 1;
    CHECK(different == 0);
}

TEST_CASE("nothing is inside an empty shape")
{
    CHECK_FALSE(geo::Locator({}).contains({west, south}));
    CHECK_FALSE(geo::contains({}, {west, south}));
    CHECK(geo::area_m2({}) == 0);
}

TEST_CASE("the middle of a hollow area is inside it")
{
    geo::Ring const hook{{west, south}, {west + 100, south}, {west + 100, south + 10},
        {west + 10, south + 10}, {west + 10, south + 100}, {west, south + 100}};
    CHECK(geo::contains(shape(hook), geo::middle(shape(hook))));
}

TEST_CASE("a sound shape has no problems")
{
    CHECK(flaws(shape(square(west, south, 100), {square(west + 10, south + 10, 10)})).empty());
    CHECK(flaws(shape(star(101, 300))).empty());
    CHECK(flaws({{{square(west, south, 10), {}}, {square(west + 10, south + 10, 10), {}}}}).empty());
}

TEST_CASE("every flaw of a shape is told, with the place")
{
    geo::Ring const bowtie{{west, south}, {west + 100, south + 100}, {west + 100, south}, {west, south + 90}};
    CHECK(flaws(shape(bowtie)) == std::vector{Flaw::crosses_itself});
    CHECK(geo::distance_m(geo::problems(shape(bowtie)).front().at, {west + 47.37, south + 47.37}) < 0.01);
    CHECK(flaws({}) == std::vector{Flaw::no_area});
    CHECK(flaws(shape({{west, south}, {west + 1, south}})) == std::vector{Flaw::too_few_points});
    CHECK(flaws(shape({{west, south}, {west + 1, south}, {west + 2, south}})) == std::vector{Flaw::no_area});
    CHECK(flaws(shape(square(-500'000, south, 9))) == std::vector{Flaw::outside_netherlands});
    CHECK(flaws(shape({{west, NAN}, {west + 1, south}, {west, south + 1}}))
        == std::vector{Flaw::outside_netherlands});
    CHECK(flaws(shape(square(west, south, 10), {square(west + 50, south, 5)}))
        == std::vector{Flaw::hole_outside});
    CHECK(flaws(shape(square(west, south, 10), {square(west + 5, south + 5, 10)}))
        == std::vector{Flaw::crosses_itself});
    CHECK(flaws(shape(square(west, south, 10), {square(west, south, 10)}))
        == std::vector{Flaw::duplicate_ring});
    geo::Ring const with_a_tail{
        {west - 9, south - 9}, {west, south}, {west + 5, south}, {west + 5, south + 5}};
    CHECK(flaws(shape(with_a_tail, {{{west, south}, {west + 5, south}, {west + 5, south + 5}}}))
        == std::vector{Flaw::no_area});
    CHECK(flaws({{{square(west, south, 10), {}}, {square(west, south, 10), {}}}})
        == std::vector{Flaw::duplicate_ring});
    CHECK(flaws({{{square(west, south, 10), {}}, {square(west + 5, south + 5, 10), {}}}})
        == std::vector{Flaw::parts_overlap});
    CHECK(flaws({{{square(west, south, 10), {}}, {square(west + 2, south + 2, 2), {}}}})
        == std::vector{Flaw::parts_overlap});
    CHECK(flaws(shape(star(geo::points_max + 1, 900))) == std::vector{Flaw::too_many_points});
}

TEST_CASE("repeated points, spikes and directions are mended")
{
    geo::Ring const sloppy{{west, south}, {west, south}, {west, south + 10}, {west, south + 20},
        {west, south + 10}, {west + 10, south + 10}, {west + 10, south}, {west, south}};
    auto const mended = geo::repaired(shape(sloppy));
    CHECK(geo::problems(mended).empty());
    CHECK(geo::area_m2(mended) == doctest::Approx(100));
    CHECK(geo::point_count(mended) == 4);
}

TEST_CASE("a ring that touches itself becomes two parts, or a part with a hole")
{
    geo::Ring const eight{{west, south}, {west + 10, south + 10}, {west + 20, south}, {west + 20, south + 20},
        {west + 10, south + 10}, {west, south + 20}};
    auto const two = geo::repaired(shape(eight));
    CHECK(two.polygons.size() == 2);
    CHECK(geo::area_m2(two) == doctest::Approx(200));
    geo::Ring const pocket{{west, south}, {west + 30, south}, {west + 30, south + 30}, {west, south + 30},
        {west, south}, {west + 5, south + 15}, {west + 15, south + 5}};
    auto const one = geo::repaired(shape(pocket));
    REQUIRE(one.polygons.size() == 1);
    CHECK(one.polygons[0].holes.size() == 1);
    CHECK(geo::area_m2(one) == doctest::Approx(800));
}

TEST_CASE("parts that overlap or are there twice become one")
{
    auto const mended = geo::repaired(
        {{{square(west, south, 10), {}}, {square(west + 5, south, 10), {}}, {square(west, south, 10), {}}}});
    CHECK(geo::problems(mended).empty());
    CHECK(mended.polygons.size() == 1);
    CHECK(geo::area_m2(mended) == doctest::Approx(150));
}

TEST_CASE("a ring that crosses itself stays as it is, to be told")
{
    geo::Ring const bowtie{
        {west, south}, {west + 100, south + 100}, {west + 100, south}, {west, south + 100}};
    CHECK(flaws(geo::repaired(shape(bowtie))) == std::vector{Flaw::crosses_itself});
}

TEST_CASE("neighbours merge into one area, islands stay apart")
{
    std::array const parts{shape(square(west, south, 10)), shape(square(west + 10, south, 10)),
        shape(square(west + 90, south, 10))};
    auto const all = geo::merged(parts);
    CHECK(all.polygons.size() == 2);
    CHECK(geo::area_m2(all) == doctest::Approx(300));
    CHECK(geo::problems(all).empty());
}

TEST_CASE("a simplified area stays within its tolerance")
{
    geo::Ring dense;
    for (int i = 0; i < 100; ++i)
        dense.push_back({west + i, south + 0.1 * (i % 2)});
    dense.push_back({west + 99, south + 50});
    dense.push_back({west, south + 50});
    auto const simple = geo::simplified(shape(dense), 0.5);
    CHECK(geo::point_count(simple) == 4);
    CHECK(geo::area_m2(simple) == doctest::Approx(geo::area_m2(shape(dense))).epsilon(0.01));
}

TEST_CASE("a stored shape reads back in centimetres")
{
    auto const area = shape({{155000.12, 463000}, {155010.5, 463000}, {155005, 463010.25}});
    CHECK(geo::stored(area)
        == "[[[[155000.12,463000],[155010.5,463000],[155005,463010.25],[155000.12,463000]]]]");
    CHECK(geo::from_stored(geo::stored(area)) == area);
    CHECK(geo::from_stored("[]").empty());
    CHECK_THROWS_AS(geo::from_stored("[[[[1,2]"), base::Fault);
    CHECK_THROWS_AS(geo::from_stored(""), base::Fault);
}
