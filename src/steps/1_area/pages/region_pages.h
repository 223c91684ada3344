// The sets of regions of this installation, and on the page of a park where it lies.
#pragma once
#include "regions.h"

#include "visit/page.h"

namespace area {

// In which regions a boundary lies, or why we do not know.
html::Html location_card(visit::Visit const& visit, geo::Shape const& shape);

visit::Answer show_regions(visit::Visit& visit, http::Request& request);
visit::Answer act_regions(visit::Visit& visit, http::Request& request);
visit::Answer act_remove_regions(visit::Visit& visit, http::Request& request);

} // namespace area
