// The boundary as a file: for GIS programs, to print, and to put in a paper.
#pragma once
#include "visit/page.h"

namespace area {

// The card with the four files.
html::Html boundary_downloads(visit::Visit const& visit);

visit::Answer download_geojson(visit::Visit& visit, http::Request& request);
visit::Answer download_geopackage(visit::Visit& visit, http::Request& request);
visit::Answer download_map_svg(visit::Visit& visit, http::Request& request);
visit::Answer download_map_pdf(visit::Visit& visit, http::Request& request);

} // namespace area
