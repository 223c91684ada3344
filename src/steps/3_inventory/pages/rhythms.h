// When a phenomenon is reported: days and parts of the day; a pure view.
#pragma once
#include "patterns.h"
#include "phenomena.h"

#include "html/html.h"
#include "i18n/i18n.h"

namespace inventory {

html::Html when_view(
    i18n::Words const& words, Phenomenon const& phenomenon, std::vector<Rhythm> const& rhythms);

} // namespace inventory
