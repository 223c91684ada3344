// The nine steps of the process as one table: what each tells about itself, and what it carries into a new
// round.
#pragma once
#include "partnership/step.h"

namespace app {

partnership::Process process();

}
