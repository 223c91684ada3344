// What the demo tells the owners of a park: "u zei, wij deden" with words of the group, open to everybody.
#pragma once
#include "partnership/step.h"

namespace db {
class Connection;
}

namespace continuation {

void tell_story_for_demo(db::Connection& db, partnership::StepQuestion const& question);

} // namespace continuation
