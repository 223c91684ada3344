// Who has which role, as it is fixed with the plan.
#pragma once
#include "partnership/frozen.h"
#include "partnership/partnership.h"

namespace participants {

std::vector<partnership::FrozenPart> frozen(db::Connection& db, partnership::Scope const& scope);

}
