// How far the step is, told by its evidence: a survey that was closed, with answers in it.
#include "fieldwork.h"
#include "reminders.h"
#include "store.h"
#include "texts.h"

#include "db/db.h"

#include <algorithm>

namespace survey {
namespace {

using partnership::StepReport;
using partnership::StepState;

constexpr std::string_view step_path = "enquete";
partnership::Ball ball_of_coordinator() { return {partnership::Role::coordinator, {}}; }

i18n::Message response_of(db::Connection& db, std::vector<Survey> const& all, int group_size_min)
{
    std::int64_t invited = 0, sent = 0;
    for (auto const& survey : all) {
        invited += reached(survey);
        sent += response(survey, channels(db, survey), group_size_min).is_at_most
            ? survey.sent
            : channels(db, survey).letters;
    }
    if (sent > 0 && sent < group_size_min)
        return i18n::message(texts::report::few, group_size_min, invited);
    return i18n::message(texts::report::response, sent, invited);
}

bool has_reminder_due(db::Connection& db, std::vector<Survey> const& all, moment::Date today)
{
    return std::ranges::any_of(all, [&](Survey const& survey) {
        return survey.state == State::open && due_today(reminder_plan(db, survey), survey, today);
    });
}

i18n::Message next_of(std::vector<Survey> const& all)
{
    auto const has = [&](State state) { return std::ranges::find(all, state, &Survey::state) != all.end(); };
    if (has(State::open))
        return i18n::message(texts::report::next_follow);
    if (has(State::draft))
        return i18n::message(texts::report::next_open);
    return i18n::message(has(State::closed) ? texts::report::next_share : texts::report::next_nothing);
}

} // namespace

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question)
{
    auto const all = surveys_of_round(db, question.scope);
    if (all.empty())
        return {StepState::open, i18n::message(texts::report::none),
            i18n::message(texts::report::next_prepare), std::string(step_path), ball_of_coordinator()};
    bool const has_answers = std::ranges::any_of(all, [](Survey const& one) { return one.sent > 0; });
    bool const is_done = has_answers && std::ranges::all_of(all, is_over);
    auto const next = has_reminder_due(db, all, question.today) ? i18n::message(texts::report::next_remind)
                                                                : next_of(all);
    return {is_done ? StepState::done : StepState::in_progress, response_of(db, all, question.group_size_min),
        next, std::string(step_path), ball_of_coordinator()};
}

} // namespace survey
