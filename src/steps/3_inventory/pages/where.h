// Where a phenomenon is reported: on a map that moves, and by sub-area; of one source at a time.
#pragma once
#include "phenomena.h"
#include "places.h"

#include "area/area.h"
#include "visit/page.h"

namespace inventory {

struct Where {
    std::vector<WhereOf> sources; // the newest of each
    std::size_t chosen = 0;
    std::optional<Spread> spread; // none: it may not be shown, for the months would be told
    std::optional<geo::Shape> boundary;
    std::vector<area::StreetPlace> streets;
    std::string mark; // of the sub-areas of today; empty when there are none
    std::string path; // of the page of this phenomenon
};
// Empty when no source tells where.
std::optional<Where> where_of(visit::Visit const& visit, http::Request const& request,
    Phenomenon const& phenomenon, std::vector<StoredFigure> const& figures,
    std::vector<Series> const& series);
html::Html where_view(i18n::Words const& words, Phenomenon const& phenomenon, Where const& where);

// For the map in the browser: all distances at once.
visit::Answer show_squares(visit::Visit& visit, http::Request& request);

} // namespace inventory
