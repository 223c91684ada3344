// When and where a phenomenon is reported: days, parts of the day, and places on the map; pure views.
#pragma once
#include "patterns.h"
#include "phenomena.h"

#include "html/html.h"
#include "visit/visit.h"

namespace inventory {

struct WhenWhere {
    std::vector<Rhythm> rhythms;
    std::vector<Spread> spreads;
    std::optional<geo::Shape> boundary;
};
html::Html when_where_view(i18n::Words const& words, Phenomenon const& phenomenon, WhenWhere const& known);

} // namespace inventory
