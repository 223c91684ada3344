// The map of the park on paper, as marks in millimetres that PDF and SVG draw alike: boundary, addresses,
// names of streets, scale and north.
#pragma once
#include "area.h"

#include "pdf/canvas.h"

#include <string>
#include <variant>
#include <vector>

namespace area {

struct SheetShape {
    std::vector<std::vector<pdf::Point>> rings;
    pdf::Paint paint;
};
struct SheetDot {
    pdf::Point at;
    double radius_mm = 0;
    pdf::Paint paint;
};
struct SheetWords {
    pdf::Point at; // on the middle of the line of words
    std::string words;
    pdf::Lettering lettering;
};
using SheetMark = std::variant<SheetShape, SheetDot, SheetWords>;

struct SheetSize {
    double width_mm = 0;
    double height_mm = 0;
};

struct MapSheet {
    SheetSize size;
    std::int64_t scale = 0; // 1 to so much
    std::vector<SheetMark> marks;
};
MapSheet sheet_of(
    i18n::Words const& words, geo::Shape const& shape, std::vector<Address> const& addresses, SheetSize size);

// A round scale at which so many metres fit on so many millimetres.
std::int64_t scale_for(double metres, double width_mm);

} // namespace area
