// What several pages of the inventory show.
#pragma once
#include "asking.h"
#include "figures.h"
#include "report.h"

#include "html/parts.h"
#include "visit/page.h"

namespace inventory {

visit::Crumb overview_crumb(visit::Visit const& visit);
// A page of this step, with the way back to the overview.
visit::Page page_of(visit::Visit const& visit, std::string title, html::Html content);
std::string import_path(visit::Visit const& visit, ImportId id);
// The name in the store of files under which what was sent is kept.
std::string kept_file(visit::Visit const& visit, http::Upload const& upload);
// "Politie, het bedrijventerrein", "Politie, gemeente Hengelo (O.)"
std::string source_line(i18n::Words const& words, Series const& series);
// Where it is not for the whole working group: "Overheden".
html::Html sharing_badge(i18n::Words const& words, partnership::Sharing sharing);
// "Werkgroep. Alle partners die meewerken."
std::string sharing_words(i18n::Words const& words, partnership::Sharing sharing);
html::Html stand_badge(i18n::Words const& words, Stand stand);

} // namespace inventory
