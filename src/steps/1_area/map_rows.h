// Addresses out of a map file: points with a postcode and a house number among their properties.
#pragma once
#include "import.h"

namespace area {

base::Result<void, ImportRefusal> take_map(AddressGrounds const& grounds, std::filesystem::path const& file,
    std::string const& reader, AddressTaker& taker);

} // namespace area
