// A map that can be moved, and on which a boundary can be drawn where a field is given. Without script it is
// the still map; the page offers an upload beside it. Needs the script "map.js" and the style "map.css".
#pragma once
#include "html/svgmap.h"

namespace html {

struct LiveMap {
    StillMap still; // coordinates are metres of the Dutch grid (EPSG:28992)
    std::string field = {}; // name of the hidden field of the form around it: {"rings":[[[x,y],...],...]}
    // Name of the text area, in that form, of a line along which the boundary is divided: "x;y" on each line.
    std::string line = {};
};
Html live_map(i18n::Words const& words, LiveMap const& map);

// A map with counts in squares, as wide as fits the distance from which it is looked at. Without script it is
// the still map. The address answers all distances at once, the nearest first, each square by its place in
// the grid of squares of that side: {"levels":[{"side":100,"squares":[[x, y, side, count],...]},...]}
struct SquareMap {
    StillMap still;
    std::string url;
};
Html square_map(i18n::Words const& words, SquareMap const& map);

// The rings as the field holds them.
std::string rings_json(std::vector<MetreRing> const& rings);

} // namespace html
