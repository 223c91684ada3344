// The figures of partners as slides: what each source counts most, what changed, when and where it happens,
// and the top three of each partner. Process document 1.3: each partner presents its picture.
#pragma once
#include "deck/deck.h"
#include "inventory/inventory.h"

#include <vector>

namespace inventory {

// Only what the reader sees; the same numbers as on the pages of the inventory.
std::vector<deck::Slide> figure_slides(
    db::Connection& db, partnership::Reader const& reader, i18n::Words const& words);
// One for each organisation that gave its top three, with its photo or else the trend of what it names first,
// and what is named most. `scans_path` is where their pages lie: "/t/de-grift/inventarisatie/top3".
std::vector<deck::Slide> top_slides(db::Connection& db, partnership::Scope const& scope,
    i18n::Words const& words, std::string_view scans_path);

} // namespace inventory
