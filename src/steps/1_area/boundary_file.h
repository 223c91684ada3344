// The boundary for a GIS program: GeoJSON in degrees (RFC 7946), and a GeoPackage in RD with the addresses.
#pragma once
#include "area.h"

namespace area {

struct BoundaryFile {
    std::string park;
    std::string municipality;
    Boundary boundary;
    std::vector<Address> addresses; // of the GeoPackage alone
};
std::string geojson_of(BoundaryFile const& file);
std::string geopackage_of(i18n::Words const& words, BoundaryFile const& file);

} // namespace area
