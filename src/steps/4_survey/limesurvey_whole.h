// What a survey of LimeSurvey says about itself: title and introduction, and all that has no place here.
#pragma once
#include "limesurvey_wording.h"

namespace survey::limesurvey {

void take_whole(File const& file, Wordings& wordings, TakenOver& out);

} // namespace survey::limesurvey
