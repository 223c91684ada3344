// What the plan brings to a meeting and takes back from it. Process document 1.9: the group talks about what
// is late, and about what has to be ready this quarter or the next.
#pragma once
#include "partnership/step.h"

namespace plan {

partnership::Agenda agenda();

}
