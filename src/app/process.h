// The nine steps of the process as one table: what each tells about itself, and what it carries into a new
// round.
#pragma once
#include "partnership/links.h"
#include "partnership/step.h"

#include <span>

namespace app {

partnership::Process process();
// What each room knows to stand next to its things: from a figure to a result.
std::span<partnership::Links const> chain();

} // namespace app
