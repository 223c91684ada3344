// The statement that looks over parks.
#pragma once
#include "elsewhere.h"

namespace plan {

std::vector<Elsewhere> choices_of_other_parks(
    db::Connection& db, partnership::Scope const& scope, std::int64_t parks_min);

}
