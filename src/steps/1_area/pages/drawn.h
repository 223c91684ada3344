// Shapes as they stand on a still map, for every room that shows one.
#pragma once
#include "geo/geo.h"
#include "html/svgmap.h"

#include <string_view>

namespace area {

// Outer rings and holes of all parts together; the name is shown at it.
html::MapShape drawn(geo::Shape const& shape, html::MapRole role, std::string_view name = {});

} // namespace area
