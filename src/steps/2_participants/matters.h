// What this step brings to a meeting: places that nobody holds.
#pragma once
#include "partnership/matters.h"

namespace participants {

partnership::Agenda agenda();

}
