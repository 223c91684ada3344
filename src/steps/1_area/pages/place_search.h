// Looking for a place or an address on a map: asked of the service that the house has, if it has one.
#pragma once
#include "gazetteer/gazetteer.h"
#include "html/svgmap.h"
#include "visit/page.h"

namespace area {

struct PlaceSearch {
    std::string words; // as typed; empty: nobody looked for anything
    std::vector<gazetteer::Place> found;
    std::size_t chosen = 0;
    std::optional<i18n::Message> said; // why there is nothing
};

bool can_search(visit::Visit const& visit);
// By "zoek" and "keuze" behind the question mark.
PlaceSearch place_search(visit::Visit const& visit, http::Request const& request);
// A form that works without script, with what was found; nothing where nobody can look for places.
html::Html search_part(visit::Visit const& visit, std::string_view path, PlaceSearch const& search);
// The map shows the place that was found, with a mark.
void look_at(html::StillMap& map, PlaceSearch const& search);

// What was found, for the map in the browser: {"said":"","places":[{"name":"","focus":[[x,y],[x,y]]}]}.
visit::Answer show_places(visit::Visit& visit, http::Request& request);

} // namespace area
