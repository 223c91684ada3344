// A survey of LimeSurvey (.lss, .lsa, also a group or a question of it) as a questionnaire; what cannot be
// taken over is listed.
#pragma once
#include "xlsform.h"

namespace survey {

// Nothing: these are no tables of LimeSurvey.
std::optional<TakenOver> from_limesurvey(std::vector<tabular::Table> const& tables, int next_number = 1);

} // namespace survey
