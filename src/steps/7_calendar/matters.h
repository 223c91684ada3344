// What this step brings to a meeting: activities of the coming weeks.
#pragma once
#include "partnership/matters.h"

namespace calendar {

partnership::Agenda agenda();

}
