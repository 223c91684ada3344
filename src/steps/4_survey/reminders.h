// When who did not use the code hears from us again: three weeks after the opening, and once more shortly
// before the closing day (domain 2.5 and 6.1). The night tells that letters can be made; a person makes them,
// for they show who did not answer.
#pragma once
#include "night.h"
#include "reach.h"

namespace survey {

struct Reminder {
    LetterKind kind = LetterKind::reminder;
    moment::Date due_on; // none while the survey is not open
    bool is_off = false;
    moment::Date told_on, done_on;
};
struct ReminderPlan {
    Reminder first, last;
};

// As somebody planned it, and else as usual.
ReminderPlan plan_of(Survey const& survey, std::vector<ReminderRow> const& rows);
// What can be sent today: the last one goes before the first, for nobody gets two at once.
std::optional<Reminder> due_today(ReminderPlan const& plan, Survey const& survey, moment::Date today);
// The fields are "due_reminder" and "due_last_call".
i18n::Problems problems(ReminderPlan const& plan, Survey const& survey);

ReminderPlan reminder_plan(db::Connection& db, Survey const& survey);
void save_plan(db::Connection& db, Survey const& survey, ReminderPlan const& plan);
// The letters went out: nothing is due any more, and the files that show who did not answer go. False, and
// nothing changed: letters are being made, and what comes of that would stay.
[[nodiscard]] bool finish_reminder(
    db::Connection& db, Survey const& survey, LetterKind kind, moment::Date today);

} // namespace survey
