// Many invitations at once, each with a code that nobody else has.
#pragma once
#include "invitation.h"
#include "store.h"

#include <span>
#include <vector>

namespace survey {

// In the order of the walk, with ids that go up: both engines are quicker at the end of a table.
void insert_with_codes(
    db::Connection& db, SurveyId survey, std::span<Recipient const> sorted, HashOfCode hash);

} // namespace survey
