#include "placing.h"

#include "boundary.h"
#include "import.h"
#include "store.h"
#include "texts.h"

#include <cmath>
#include <fmt/format.h>

namespace area {
namespace {

bool lies_near(geo::Shape const& boundary, geo::Rd at)
{
    auto bounds = geo::bounds(boundary);
    bounds.low.x -= keep_margin_m, bounds.low.y -= keep_margin_m;
    bounds.high.x += keep_margin_m, bounds.high.y += keep_margin_m;
    return bounds.contains(at);
}

} // namespace

i18n::Message message(PlaceRefusal refusal)
{
    switch (refusal) {
    case PlaceRefusal::outside_netherlands:
        return i18n::message(texts::placing::outside_netherlands);
    case PlaceRefusal::no_boundary:
        return i18n::message(texts::placing::no_boundary);
    case PlaceRefusal::too_far:
        return i18n::message(texts::placing::too_far);
    case PlaceRefusal::unknown_address:
        break;
    }
    return i18n::message(texts::refusal::unknown_address);
}

std::optional<geo::Rd> read_point(std::string_view text)
{
    auto const read = read_points(text);
    if (!read || read->polygons.size() != 1)
        return std::nullopt;
    auto const& points = read->polygons.front().outer;
    return points.size() == 1 ? std::optional(points.front()) : std::nullopt;
}

std::string written_point(geo::Rd at) { return fmt::format("{:.1f};{:.1f}", at.x, at.y); }

base::Result<bool, PlaceRefusal> place_address(
    db::Connection& db, partnership::Scope const& scope, AddressId id, geo::Rd at)
{
    auto row = address_of_id(db, scope, id);
    if (!row || row->removed)
        return base::refuse(PlaceRefusal::unknown_address);
    if (!std::isfinite(at.x) || !std::isfinite(at.y) || !geo::in_netherlands(at))
        return base::refuse(PlaceRefusal::outside_netherlands);
    auto const boundary = shape(db, scope);
    if (!boundary)
        return base::refuse(PlaceRefusal::no_boundary);
    if (!lies_near(*boundary, at))
        return base::refuse(PlaceRefusal::too_far);
    bool const is_inside = geo::contains(*boundary, at);
    row->address.point = at;
    row->inside = row->by_hand || is_inside;
    update_address(db, scope, *row);
    return is_inside;
}

} // namespace area
