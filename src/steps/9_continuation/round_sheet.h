// A round as a paper, made from its picture: the frozen one, or as it stands while the round runs.
#pragma once
#include "sheet.h"
#include "snapshot.h"

namespace continuation {

// Without the outcome of the survey.
Sheet round_sheet(i18n::Words const& words, RoundPicture const& picture);
// One part for each question that may be shown; empty: there is no outcome.
std::vector<SheetPart> outcome_parts(RoundPicture const& picture);

} // namespace continuation
