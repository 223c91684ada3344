#include "signs.h"

#include "facts.h"

namespace continuation {

void tell_signs(db::Connection& db, partnership::StepQuestion const& question, partnership::Signs& signs)
{
    if (!plan::adoption(db, question.scope))
        return;
    auto const found = health(counted(db, question));
    if (found.condition == Condition::poor)
        signs.poor_health = found.score;
}

} // namespace continuation
