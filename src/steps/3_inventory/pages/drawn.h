// The charts and maps of figures, for pages and slides alike.
#pragma once
#include "figures.h"
#include "patterns.h"
#include "phenomena.h"
#include "places.h"

#include "html/charts.h"
#include "html/svgmap.h"

#include <optional>

namespace inventory {

// With the finding as its heading.
html::TrendChart trend_chart_of(i18n::Words const& words, Phenomenon const& phenomenon, Series const& series);
html::BarChart weekdays_chart(i18n::Words const& words, Phenomenon const& phenomenon, Rhythm const& rhythm);
// Only where `rhythm.dayparts` is known.
html::BarChart dayparts_chart(i18n::Words const& words, Phenomenon const& phenomenon, Rhythm const& rhythm);
html::StillMap spread_map(i18n::Words const& words, Phenomenon const& phenomenon, Spread const& spread,
    std::optional<geo::Shape> const& boundary);
// "Op 4 plekken ... samen": what there is to see on that map.
std::string spread_finding(i18n::Words const& words, Phenomenon const& phenomenon, Spread const& spread);
// Whether anything of it may be shown.
bool is_seen(std::vector<Cell> const& cells);

} // namespace inventory
