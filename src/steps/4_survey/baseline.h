// Results as figures by name: the baseline from which objectives start, and with which the next round is
// compared.
#pragma once
#include "results.h"
#include "survey.h"

namespace survey {

std::vector<Measure> measures(std::string_view audience, Results const& results);

} // namespace survey
