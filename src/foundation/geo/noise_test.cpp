// Map files that were cut off or spoilt on their way: refused or understood, never a crash or a place out of
// this world.
#include "geojson.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace geo;

namespace {

constexpr std::string_view good = R"({"type":"FeatureCollection","features":[
  {"type":"Feature","properties":{"naam":"Noord","nr":1},"geometry":{"type":"Polygon","coordinates":
    [[[6.50,52.30],[6.52,52.30],[6.52,52.31],[6.50,52.31],[6.50,52.30]]]}},
  {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[6.51,52.305]}}]})";

std::string spoilt(unsigned seed)
{
    static constexpr std::string_view likely = "[]{},:\"0123456789.-eE nulltrue";
    std::minstd_rand chance(seed);
    std::string out(good);
    for (auto times = 1 + chance() % 6; times > 0; --times) {
        auto const at = chance() % out.size();
        switch (chance() % 3) {
        case 0:
            out.erase(at, 1 + chance() % 5);
            break;
        case 1:
            out[at] = likely[chance() % likely.size()];
            break;
        default:
            out.insert(at, 1, likely[chance() % likely.size()]);
        }
        if (out.empty())
            out = " ";
    }
    return out;
}

// One place may lie far away: what counts is asked of the boundary, which is judged by itself.
bool is_a_place(Rd place) { return std::isfinite(place.x) && std::isfinite(place.y); }

} // namespace

TEST_CASE("a spoilt map file is refused, or every place in it is a place")
{
    int understood = 0;
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        auto const layer = from_geojson(spoilt(seed));
        if (!layer)
            continue;
        ++understood;
        CAPTURE(seed);
        for (auto const& feature : layer->features)
            for (auto const& point : feature.points)
                CHECK(is_a_place(point));
    }
    CHECK(understood > 20); // else the test tests nothing
}

TEST_CASE("a map file that was cut off is not half a map")
{
    for (std::size_t size = 0; size < good.size(); ++size)
        CHECK_FALSE(from_geojson(good.substr(0, size)));
    CHECK(from_geojson(good)->features.size() == 2);
}
