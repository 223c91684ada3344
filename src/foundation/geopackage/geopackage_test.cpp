#include "geometry.h"

#include "testing/testing.h"

#include <cstring>
#include <doctest/doctest.h>

using namespace geopackage;

namespace {

geo::Shape a_square()
{
    return {{{{{235'000, 556'000}, {235'400, 556'000}, {235'400, 556'250}, {235'000, 556'250}}, {}}}};
}

Layer an_area()
{
    return {"boundary", "De Grift", Geometry::multi_polygon,
        {{"name", Kind::text}, {"version", Kind::integer}, {"hectares", Kind::real}},
        {{a_square(), {}, {std::string("De \"Grift\""), std::int64_t{2}, 10.0}}}};
}

std::uint32_t number_at(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

} // namespace

TEST_CASE("a file tells that it is a geopackage of version 1.3")
{
    Layer const layers[] = {an_area()};
    auto const bytes = written(layers, testing::now());
    CHECK(bytes.starts_with("SQLite format 3"));
    CHECK(bytes.substr(68, 4) == "GPKG");
    CHECK(static_cast<unsigned char>(bytes[62]) * 256 + static_cast<unsigned char>(bytes[63]) == 10'300);
    CHECK(bytes.find("De \"Grift\"") != std::string::npos);
}

TEST_CASE("an area is kept with its extent and closed rings")
{
    auto const blob = blob_of(a_square());
    CHECK(blob.starts_with("GP"));
    CHECK(number_at(blob, 4) == 28'992);
    std::size_t const wkb = 8 + 4 * 8;
    CHECK(number_at(blob, wkb + 1) == 6);
    CHECK(number_at(blob, wkb + 5) == 1);
    CHECK(number_at(blob, wkb + 5 + 4 + 5 + 4) == 5);
    CHECK(blob.size() == wkb + 9 + 9 + 4 + 5 * 16);
}

TEST_CASE("a place is a point without an extent") { CHECK(blob_of(geo::Rd{1, 2}).size() == 8 + 5 + 16); }
