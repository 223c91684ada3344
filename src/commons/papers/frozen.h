// The text of a paper as it is kept: the same paper always gives the same signs, so its digest proves it.
#pragma once
#include "template.h"

namespace papers {

std::string frozen(MergedPaper const& paper);
MergedPaper thawed(std::string_view content);

} // namespace papers
