#include "signs.h"

#include "facts.h"
#include "round_of_plan.h"

namespace continuation {

void tell_signs(db::Connection& db, partnership::StepQuestion const& question, partnership::Signs& signs)
{
    auto const told = about_plan(db, question);
    if (!plan::adoption(db, told.scope))
        return;
    auto const found = health(counted(db, told));
    if (found.condition == Condition::poor)
        signs.poor_health = found.score;
}

} // namespace continuation
