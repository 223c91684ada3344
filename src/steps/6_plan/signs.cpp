#include "signs.h"

#include "plan.h"

#include "db/db.h"

namespace plan {

void tell_signs(db::Connection& db, partnership::StepQuestion const& question, partnership::Signs& signs)
{
    signs.overdue = counts(db, question.scope, question.today).late;
}

} // namespace plan
