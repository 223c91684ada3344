// Reads the kinds of stakeholders of standard/ into values.
#pragma once
#include "kinds.h"

#include <vector>

namespace participants {

std::vector<Kind> read_kinds();

}
