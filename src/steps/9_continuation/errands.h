// What the adviser can do now: requests of this group that wait for an answer.
#pragma once
#include "partnership/errands.h"

namespace continuation {

std::vector<partnership::Errand> errands(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Member const& who);

} // namespace continuation
