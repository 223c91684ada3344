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

struct Heard {
    std::int64_t invited = 0, sent = 0;
};

Heard heard_of(db::Connection& db, Survey const& survey, int group_size_min)
{
    auto const ways = channels(db, survey);
    bool const is_at_most = response(survey, ways, group_size_min).is_at_most;
    return {reached(survey), is_at_most ? survey.sent : ways.letters};
}

// A group of which a handful answered is in no sum: what the others are without it is told elsewhere.
i18n::Message response_of(db::Connection& db, std::vector<Survey> const& all, int group_size_min)
{
    Heard told, few;
    std::size_t count_few = 0;
    for (auto const& survey : all) {
        auto const heard = heard_of(db, survey, group_size_min);
        bool const is_few = heard.sent > 0 && heard.sent < group_size_min;
        auto& sum = is_few ? few : told;
        sum = {sum.invited + heard.invited, sum.sent + heard.sent};
        count_few += is_few ? 1 : 0;
    }
    if (count_few == 0 || told.sent > 0)
        return i18n::message(texts::report::response, told.sent, told.invited);
    if (count_few > 1)
        return i18n::message(texts::report::few_each, group_size_min);
    return i18n::message(texts::report::few, group_size_min, told.invited + few.invited);
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
