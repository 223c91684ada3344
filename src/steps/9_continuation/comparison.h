// Both rounds side by side: the survey as far as its questions have the same meaning, figures of partners and
// the area.
#pragma once
#include "sheet.h"

#include "partnership/step.h"

namespace continuation {

struct TwoRounds {
    partnership::Scope before, now;
    int number_before = 1, number_now = 2;
};
Sheet comparison_sheet(
    db::Connection& db, i18n::Words const& words, TwoRounds const& rounds, int group_size_min);
// Of this survey, what really differs and what may be chance; an empty table where nothing can be compared.
std::vector<SheetPart> survey_parts(
    db::Connection& db, i18n::Words const& words, partnership::Scope const& now, int group_size_min);

} // namespace continuation
