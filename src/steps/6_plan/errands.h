// Questions about actions that wait for somebody's answer.
#pragma once
#include "partnership/errands.h"

namespace plan {

std::vector<partnership::Errand> errands(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Member const& who);

} // namespace plan
