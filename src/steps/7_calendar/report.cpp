#include "calendar.h"
#include "texts.h"

namespace calendar {

// Process document 1.8: the calendar is adopted, and the first information meeting is planned.
partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question)
{
    using enum partnership::StepState;
    using partnership::Role;
    auto const going_on = planned(events(db, question.scope));
    auto const told = static_cast<std::int64_t>(messages(db, question.scope).size());
    auto const where = i18n::message(texts::report::where, going_on, told);
    if (going_on == 0)
        return {told == 0 ? open : in_progress, where, i18n::message(texts::report::plan), "kalender",
            {Role::secretary, {}}};
    if (told == 0)
        return {in_progress, where, i18n::message(texts::report::tell), "kalender", {Role::secretary, {}}};
    if (!adoption(db, question.scope))
        return {in_progress, where, i18n::message(texts::report::adopt), "kalender", {Role::chair, {}}};
    return {done, where, i18n::message(texts::report::keep), "kalender", {Role::secretary, {}}};
}

} // namespace calendar
