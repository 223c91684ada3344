// Earlier answers in the texts of a survey of LimeSurvey.
#pragma once
#include "limesurvey_names.h"
#include "xlsform.h"

namespace survey::limesurvey {

// In each text of the questionnaire; says of which there is no such answer.
void set_pipes(TakenOver& out, Names const& names);

} // namespace survey::limesurvey
