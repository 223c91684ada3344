// Places in the group that come from the sign-in of an organisation. They follow what it says at every
// sign-in, until somebody of the group changes them by hand.
#pragma once
#include "partnership/provided.h"

namespace participants {

std::int64_t parks_of(db::Connection& db, partnership::Employer const& employer);
void settle(db::Connection& db, partnership::Provided const& provided, moment::Instant now);

} // namespace participants
