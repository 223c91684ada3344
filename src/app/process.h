// The nine steps of the process as one table: what each tells about itself, and what it carries into a new
// round.
#pragma once
#include "partnership/errands.h"
#include "partnership/links.h"
#include "partnership/pulse.h"
#include "partnership/step.h"

#include <span>

namespace app {

partnership::Process process();
// What rooms add to how a park stands: late actions, vacancies, response, the next date.
std::span<partnership::Teller const> signs();
// What rooms have for one person to do now, in a minute or two.
std::span<partnership::ErrandsOf const> errands();
// What each room knows to stand next to its things: from a figure to a result.
std::span<partnership::Links const> chain();

} // namespace app
