// What is counted most, by each source: numbers of two sources are not of one kind and never in one list.
#pragma once
#include "figures.h"

#include "html/html.h"
#include "i18n/i18n.h"

namespace inventory {

// Nothing for a source of which fewer than three phenomena have a whole year that may be shown.
html::Html ranking_view(i18n::Words const& words, std::vector<StoredFigure> const& figures);

} // namespace inventory
