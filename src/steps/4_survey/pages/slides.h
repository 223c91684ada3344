// The outcome of the surveys of a round as slides, with the same numbers as on the page of results. Process
// document 1.7: the results are told.
#pragma once
#include "deck/deck.h"
#include "survey/survey.h"

#include <vector>

namespace survey {

// Of surveys whose results are shared with the group; small groups stay hidden. The group may open these
// slides.
std::vector<deck::Slide> slides(
    db::Connection& db, partnership::Scope const& scope, i18n::Words const& words, int group_size_min);

} // namespace survey
