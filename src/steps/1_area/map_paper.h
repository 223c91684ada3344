// The map of the park to print and to put in a paper: one sheet as PDF (tagged) or as SVG.
#pragma once
#include "map_sheet.h"

namespace area {

enum class MapSize { a4, a3 };
std::optional<MapSize> map_size_of(std::string_view code);

struct MapPaper {
    std::string park;
    std::string municipality;
    Boundary boundary;
    std::vector<Address> addresses;
    MapSize size = MapSize::a4;
    moment::Instant made_at;
};
std::string map_pdf(i18n::Words const& words, MapPaper const& paper);
std::string map_svg(i18n::Words const& words, MapPaper const& paper);

} // namespace area
