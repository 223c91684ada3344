// Addresses out of a map file: points with a postcode and a house number among their properties.
#pragma once
#include "import.h"

namespace area {

base::Result<Gathered, ImportRefusal> gather_map(geo::Shape const& boundary,
    std::filesystem::path const& file, std::string const& reader, OnProgress progress);

} // namespace area
