// Invented boundaries and addresses: streets of a park as a table in the layout that NLExtract writes.
#pragma once
#include "geo/geo.h"

#include <string>
#include <vector>

namespace demo {

struct Street {
    std::string name, postcode;
    geo::Rd from, to;
    int addresses = 0;
};

struct Place {
    geo::Shape shape;
    std::vector<Street> streets;
};

Place new_corner(); // small: 60 addresses
Place grift(); // 220 addresses
Place ambacht(); // 120 addresses
Place haven(); // 160 addresses

// The addresses of all streets, on alternating sides, as a BAG table.
std::string bag_table(Place const& place);

} // namespace demo
