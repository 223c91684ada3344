// Geometries of OGR as our own, and their coordinates brought to RD.
#pragma once
#include "geo/geojson.h"

#include <cstddef>
#include <ogrsf_frmts.h>

namespace reader {

// How many points were added; curves become lines, surfaces of three dimensions are left out.
std::size_t add_geometry(OGRGeometry const& geometry, geo::Feature& feature);

enum class Placed { in_netherlands, outside, unknown_crs, no_places };
// The numbers themselves are believed first; the system that the file tells decides only where they say
// nothing.
Placed bring_to_rd(geo::Layer& layer, OGRSpatialReference const* told);

} // namespace reader
