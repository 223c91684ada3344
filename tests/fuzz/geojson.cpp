// A map file of a stranger, and all that is asked of a boundary in it.
#include "fuzz.h"

#include "geo/geojson.h"

#include <cmath>

namespace {

// What a page does with a shape that somebody chose from a file.
void look_at(geo::Shape const& shape)
{
    auto const mended = geo::repaired(shape);
    if (!geo::problems(mended).empty() || mended.empty())
        return;
    auto const area_m2 = geo::area_m2(mended);
    fuzz::must(std::isfinite(area_m2) && area_m2 > 0);
    auto const again = geo::from_stored(geo::stored(mended));
    fuzz::must(geo::point_count(again) == geo::point_count(mended));
    geo::simplified(mended, 2);
    geo::middle(mended);
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const layer = geo::from_geojson(fuzz::text(data, size));
    if (!layer)
        return 0;
    for (auto const& feature : layer->features) {
        for (auto const& point : feature.points)
            fuzz::must(std::isfinite(point.x) && std::isfinite(point.y));
        look_at(feature.shape);
    }
    geo::to_geojson(layer->features, geo::Crs::rd);
    return 0;
}
