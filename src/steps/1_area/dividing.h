// Dividing the boundary along a line that somebody drew or typed.
#pragma once
#include "base/result.h"
#include "geo/geo.h"
#include "i18n/i18n.h"

#include <string_view>

namespace area {

// `line` is "x;y" on each line, as the table of coordinates. The boundary with more parts, or why it cannot.
base::Result<geo::Shape, i18n::Message> divide(geo::Shape const& boundary, std::string_view line);

} // namespace area
