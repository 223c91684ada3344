// Which measures are against which phenomenon of the inventory: from what troubles a park to what it could
// do.
#pragma once
#include "measures/measures.h"

namespace measures {

struct Against {
    std::string phenomenon; // of the inventory: "burglary"
    std::vector<Measure const*> measures; // the first one first
};
// Read once from the standard file.
std::vector<Against> const& all_against();
// Empty for a phenomenon that no measure is against.
std::vector<Measure const*> against(std::string_view phenomenon);

} // namespace measures
