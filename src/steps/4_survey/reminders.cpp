#include "reminders.h"

#include "printing.h"
#include "texts.h"
#include "waiting.h"

#include "db/db.h"
#include "mail/mail.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

constexpr int days_to_first = 21, days_between_both = 14;
constexpr int days_before_closing = 7; // the last call
constexpr int days_left_min = 3; // for a letter to be brought and answered

ReminderRow row_of(std::vector<ReminderRow> const& rows, LetterKind kind)
{
    auto const found = std::ranges::find(rows, kind, &ReminderRow::kind);
    return found == rows.end() ? ReminderRow{kind, {}, false, {}, {}} : *found;
}

Reminder reminder_of(ReminderRow const& row, moment::Date usual, moment::Date usual_after)
{
    Reminder out{row.kind, row.due_on ? row.due_on : usual, row.is_off, row.told_on, row.done_on};
    // What comes too late, or right after the one before, is of no use unless somebody wants it.
    if (!row.due_on && usual && usual < usual_after)
        out.is_off = true;
    return out;
}

moment::Date usual_last(Survey const& survey)
{
    return std::min(moment::plus_days(survey.opened_on, days_to_first + days_between_both),
        moment::plus_days(survey.closes_on, -days_before_closing));
}

std::string_view field_of_reminder(LetterKind kind)
{
    return kind == LetterKind::last_call ? "due_last_call" : "due_reminder";
}

bool is_due(Reminder const& reminder, moment::Date today)
{
    return !reminder.is_off && reminder.due_on && reminder.due_on <= today && !reminder.done_on;
}

void write_to_runners(db::Connection& db, Survey const& survey, Reminder const& due, std::string const& url,
    moment::Instant now)
{
    auto const park = partnership::find(db, survey.scope.partnership);
    for (auto const& member : partnership::members(db, survey.scope.partnership)) {
        using partnership::Role;
        if (member.role != Role::coordinator && member.role != Role::adviser
            && member.role != Role::secretary)
            continue;
        auto const person = accounts::person(db, member.person);
        if (!park || !person || !mail::is_address(member.email))
            continue;
        i18n::Words const words(person->language);
        mail::Message message;
        message.to = {member.name, member.email};
        message.subject = words(texts::reminder_mail::subject, park->name);
        message.text = words(texts::reminder_mail::body, member.name, words(name_of(due.kind)), park->name,
            survey.closes_on, fmt::format("{}/t/{}/enquete", url, park->slug));
        message.key
            = fmt::format("survey/reminder/{}/{}/{}", survey.id.text(), code(due.kind), member.person.text());
        mail::enqueue(db, message, now);
    }
}

} // namespace

ReminderPlan plan_of(Survey const& survey, std::vector<ReminderRow> const& rows)
{
    auto const first = row_of(rows, LetterKind::reminder), last = row_of(rows, LetterKind::last_call);
    if (!survey.opened_on)
        return {reminder_of(first, {}, {}), reminder_of(last, {}, {})};
    auto const usual_first = moment::plus_days(survey.opened_on, days_to_first);
    auto const latest = moment::plus_days(survey.closes_on, -days_left_min);
    ReminderPlan out{reminder_of(first, usual_first, {}), {}};
    if (!first.due_on && usual_first > latest)
        out.first.is_off = true;
    auto const before = out.first.is_off ? survey.opened_on : out.first.due_on;
    out.last = reminder_of(last, usual_last(survey), moment::plus_days(before, days_left_min));
    return out;
}

std::optional<Reminder> due_today(ReminderPlan const& plan, Survey const& survey, moment::Date today)
{
    if (!takes_answers(survey, today))
        return std::nullopt;
    if (is_due(plan.last, today))
        return plan.last;
    bool const is_over_by_now = plan.last.done_on && plan.last.done_on >= plan.first.due_on;
    return is_due(plan.first, today) && !is_over_by_now ? std::optional(plan.first) : std::nullopt;
}

i18n::Problems problems(ReminderPlan const& plan, Survey const& survey)
{
    i18n::Problems out;
    for (auto const& reminder : {plan.first, plan.last}) {
        if (reminder.is_off)
            continue;
        auto const field = field_of_reminder(reminder.kind);
        if (!reminder.due_on)
            out.push_back(i18n::problem(field, texts::reminders::day_needed));
        else if (survey.opened_on && reminder.due_on <= survey.opened_on)
            out.push_back(i18n::problem(field, texts::reminders::day_too_soon));
        else if (reminder.due_on >= survey.closes_on)
            out.push_back(i18n::problem(field, texts::reminders::day_too_late));
    }
    if (out.empty() && !plan.first.is_off && !plan.last.is_off && plan.last.due_on <= plan.first.due_on)
        out.push_back(i18n::problem(field_of_reminder(LetterKind::last_call), texts::reminders::wrong_order));
    return out;
}

ReminderPlan reminder_plan(db::Connection& db, Survey const& survey)
{
    return plan_of(survey, reminder_rows(db, survey.id));
}

void save_plan(db::Connection& db, Survey const& survey, ReminderPlan const& plan)
{
    db::Transaction transaction(db);
    auto const rows = reminder_rows(db, survey.id);
    for (auto const& reminder : {plan.first, plan.last}) {
        auto row = row_of(rows, reminder.kind);
        // Another day is told anew.
        if (row.due_on != reminder.due_on)
            row.told_on = {};
        row.due_on = reminder.due_on;
        row.is_off = reminder.is_off;
        upsert_reminder(db, survey.id, row);
    }
    transaction.commit();
}

bool finish_reminder(db::Connection& db, Survey const& survey, LetterKind kind, moment::Date today)
{
    db::Transaction transaction(db);
    lock_survey(db, survey.id);
    if (is_printing(db, survey))
        return false;
    auto row = row_of(reminder_rows(db, survey.id), kind);
    row.done_on = today;
    upsert_reminder(db, survey.id, row);
    delete_prints_of(db, survey.id, kind);
    transaction.commit();
    return true;
}

std::int64_t tell_reminders_due(db::Connection& db, std::string const& public_url, moment::Instant now)
{
    auto const today = moment::local_date(now);
    std::int64_t told = 0;
    for (auto const& survey : open_surveys(db)) {
        auto const rows = reminder_rows(db, survey.id);
        auto const due = due_today(plan_of(survey, rows), survey, today);
        if (!due || due->told_on)
            continue;
        auto row = row_of(rows, due->kind);
        row.told_on = today;
        upsert_reminder(db, survey.id, row);
        write_to_runners(db, survey, *due, public_url, now);
        ++told;
    }
    return told;
}

std::int64_t destroy_old_reminders(db::Connection& db, moment::Instant now)
{
    return delete_reminder_prints_before(db, now.plus_days(-reminder_file_days));
}

} // namespace survey
