#include "drawn.h"

namespace area {
namespace {

html::MetreRing ring_of(geo::Ring const& ring)
{
    html::MetreRing out;
    for (auto const& at : ring)
        out.push_back({at.x, at.y});
    return out;
}

} // namespace

html::MapShape drawn(geo::Shape const& shape, html::MapRole role, std::string_view name)
{
    html::MapShape out{{}, role, std::string(name)};
    for (auto const& part : shape.polygons) {
        out.rings.push_back(ring_of(part.outer));
        for (auto const& hole : part.holes)
            out.rings.push_back(ring_of(hole));
    }
    return out;
}

} // namespace area
