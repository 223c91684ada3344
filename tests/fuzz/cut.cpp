// A boundary that somebody drew, and a line across it: the pieces are sound and as large as the whole.
#include "fuzz.h"

#include "geo/cut.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double west = 235'000, south = 556'000;

// Two bytes a number, in decimetres; every number is one that a visitor can draw.
geo::Line places(std::string_view bytes)
{
    geo::Line out;
    auto const number = [&](std::size_t at) {
        return ((static_cast<unsigned char>(bytes[at]) << 8 | static_cast<unsigned char>(bytes[at + 1]))
                   % 20'000)
            / 10.0;
    };
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4)
        out.push_back({west + number(at), south + number(at + 2)});
    return out;
}

} // namespace

// The first byte says how many places the line has; the rest is the ring.
int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const bytes = fuzz::text(data, size);
    if (bytes.size() < 2 || bytes.size() > 2'000)
        return 0;
    auto all = places(bytes.substr(1));
    auto const count = std::min<std::size_t>(all.size(), 2 + static_cast<unsigned char>(bytes.front()) % 8);
    auto const line_end = all.begin() + static_cast<std::ptrdiff_t>(count);
    geo::Line const line(all.begin(), line_end);
    auto const shape = geo::repaired({{{geo::Ring(line_end, all.end()), {}}}});
    if (shape.empty() || !geo::problems(shape).empty())
        return 0;
    auto const cut = geo::cut(shape, line);
    if (!cut)
        return 0;
    fuzz::must(cut->polygons.size() > shape.polygons.size());
    fuzz::must(geo::problems(*cut).empty());
    // Each corner of the cut may lie a centimetre off an edge of some kilometres at most.
    fuzz::must(std::abs(geo::area_m2(*cut) - geo::area_m2(shape)) < 1 + 0.01 * 3'000 * 16);
    fuzz::must(geo::problems(geo::from_stored(geo::stored(*cut))).empty());
    return 0;
}
