// All figures about one phenomenon: a trend and a table for each source.
#pragma once
#include "figures.h"

#include "inventory/phenomena.h"
#include "visit/page.h"

namespace inventory {

// The trend of one source, with the year before.
html::Html series_chart(i18n::Words const& words, Phenomenon const& phenomenon, Series const& series);
visit::Answer show_phenomenon(visit::Visit& visit, http::Request& request);

} // namespace inventory
