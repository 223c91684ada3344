#include "ground.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace survey {
namespace {

constexpr std::array<std::int64_t, 6> sides{100, 200, 250, 500, 1000, 2500};
constexpr std::size_t outline_spots_max = 300;

Spot spot_of(geo::Rd place) { return {std::llround(place.x), std::llround(place.y)}; }

std::int64_t squares_along(double low, double high, std::int64_t side)
{
    auto const first = static_cast<std::int64_t>(std::floor(low / static_cast<double>(side)));
    auto const last = static_cast<std::int64_t>(std::floor(high / static_cast<double>(side)));
    return last - first + 1;
}

void add_squares(Ground& ground, geo::Bounds const& bounds)
{
    for (auto const side : sides) {
        auto const columns = squares_along(bounds.low.x, bounds.high.x, side);
        auto const rows = squares_along(bounds.low.y, bounds.high.y, side);
        if (columns * rows > squares_max)
            continue;
        auto const start = [&](double low) {
            return static_cast<std::int64_t>(std::floor(low / static_cast<double>(side))) * side;
        };
        ground.corner = {start(bounds.low.x), start(bounds.low.y)};
        ground.side = side;
        ground.columns = static_cast<int>(columns);
        ground.rows = static_cast<int>(rows);
        return;
    }
}

// Only to look at: where there are very many corners, some are left out.
std::vector<Spot> outline_of(geo::Ring const& ring)
{
    std::vector<Spot> out;
    auto const step = ring.size() / outline_spots_max + 1;
    for (std::size_t at = 0; at < ring.size(); at += step)
        out.push_back(spot_of(ring[at]));
    return out;
}

struct Street {
    double x = 0, y = 0;
    int placed = 0;
};

void add_streets(Ground& ground, std::vector<area::Address> const& addresses)
{
    std::map<std::string, Street> streets;
    for (auto const& address : addresses) {
        if (address.street.empty() || address.kind == area::AddressKind::duplicate)
            continue;
        auto& street = streets[address.street];
        if (address.point == geo::Rd{})
            continue;
        street.x += address.point.x;
        street.y += address.point.y;
        ++street.placed;
    }
    for (auto const& [name, street] : streets) {
        if (ground.streets.size() == streets_max)
            break;
        auto const number = ground.streets.size() + 1;
        ground.streets.push_back({"s" + std::to_string(number), {name, name}});
        ground.spots.push_back(
            street.placed == 0 ? Spot{} : spot_of({street.x / street.placed, street.y / street.placed}));
    }
}

} // namespace

Ground ground_of(std::optional<geo::Shape> const& boundary, std::vector<area::Address> const& addresses)
{
    constexpr std::size_t parts_max = 20;
    Ground out;
    add_streets(out, addresses);
    if (!boundary || boundary->empty())
        return out;
    add_squares(out, geo::bounds(*boundary));
    for (auto const& polygon : boundary->polygons)
        if (out.outline.size() < parts_max)
            out.outline.push_back(outline_of(polygon.outer));
    return out;
}

Ground ground_of(db::Connection& db, partnership::Scope const& scope)
{
    return ground_of(area::shape(db, scope), area::addresses(db, scope));
}

} // namespace survey
