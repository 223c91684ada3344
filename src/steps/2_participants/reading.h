// Reads the kinds of stakeholders of standard/ into values.
#pragma once
#include "kinds.h"
#include "scan.h"

#include <vector>

namespace participants {

std::vector<Kind> read_kinds();
std::vector<Trait> read_traits();

} // namespace participants
