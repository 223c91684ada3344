// A still map drawn by the server: for print, reports and pages without script.
#pragma once
#include "html/html.h"
#include "html/parts.h"
#include "i18n/i18n.h"

namespace html {

// Metres on a flat plane, north up.
struct Metres {
    double x = 0;
    double y = 0;
};
using MetreRing = std::vector<Metres>;

enum class MapRole { boundary, former_boundary, building, road, area };
struct MapShape {
    std::vector<MetreRing> rings; // outer rings and holes, told apart by the even-odd rule
    MapRole role = MapRole::boundary;
    std::string name = {};
};
struct MapMark {
    Metres at;
    std::string name;
    Tone tone = Tone::info;
    std::string label = {}; // a number in the mark
    double share = 0; // of the largest mark, 0 to 1: how large this one is
};
struct MapName {
    Metres at;
    std::string text;
};
struct StillMap {
    std::string title; // what the map shows, in one sentence
    std::vector<MapShape> shapes;
    std::vector<MapMark> marks = {};
    std::vector<Metres> focus = {}; // corners of the ground to look at; empty: all that is drawn
    std::vector<MapName> names = {}; // words on the map, such as of streets
};
Html still_map(i18n::Words const& words, StillMap const& map);

} // namespace html
