#include "signs.h"

#include "meetings.h"

#include "db/db.h"

namespace meetings {

void tell_signs(db::Connection& db, partnership::StepQuestion const& question, partnership::Signs& signs)
{
    auto const next = upcoming(db, question.scope, question.today);
    if (!next.empty())
        signs.next_on = next.front().date;
}

} // namespace meetings
