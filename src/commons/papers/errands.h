// Papers that wait for somebody's signature.
#pragma once
#include "partnership/errands.h"

namespace papers {

std::vector<partnership::Errand> errands(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Member const& who);

} // namespace papers
