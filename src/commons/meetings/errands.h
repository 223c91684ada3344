// Agreements of a meeting that wait for somebody's organisation.
#pragma once
#include "partnership/errands.h"

namespace meetings {

std::vector<partnership::Errand> errands(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Member const& who);

} // namespace meetings
