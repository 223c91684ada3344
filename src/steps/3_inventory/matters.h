// What this step brings to a meeting: figures that partners delivered lately.
#pragma once
#include "partnership/matters.h"

namespace inventory {

partnership::Agenda agenda();

}
