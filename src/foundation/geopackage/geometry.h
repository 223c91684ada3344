// A geometry as a GeoPackage keeps it: a head with the extent, then well-known binary.
#pragma once
#include "geopackage.h"

namespace geopackage {

constexpr std::int32_t rd_new = 28992;

std::string blob_of(geo::Shape const& shape);
std::string blob_of(geo::Rd place);

} // namespace geopackage
