// Which tasks there are, when, and what each stands like: no database, no clock.
#include "renewal.h"

#include "texts.h"

#include "base/fault.h"

#include <algorithm>

namespace continuation {
namespace {

using partnership::Role;

// Domain 7.2; months before the end of the plan.
constexpr TaskRule all_tasks[] = {
    {Task::area, "gebied", 5, Proof::by_hand, false, Role::coordinator},
    {Task::partners, "partners", 5, Proof::by_hand, false, Role::secretary},
    {Task::people, "mensen", 5, Proof::by_hand, false, Role::secretary},
    {Task::next_round, "ronde", 5, Proof::by_facts, false, Role::chair},
    {Task::survey, "enquete", 3, Proof::by_facts, true, Role::coordinator, "enquete"},
    {Task::figures, "cijfers", 3, Proof::by_facts, true, Role::adviser, "inventarisatie"},
    {Task::before_after, "vergelijken", 3, Proof::by_hand, true, Role::adviser},
    {Task::missed, "gemist", 2, Proof::by_facts, false, Role::chair},
    {Task::actions, "acties", 2, Proof::by_facts, false, Role::chair},
    {Task::objectives, "doelen", 1, Proof::by_facts, true, Role::chair, "doelen"},
    {Task::plan, "plan", 1, Proof::by_facts, true, Role::secretary, "plan"},
    {Task::calendar, "kalender", 1, Proof::by_facts, true, Role::secretary, "kalender"},
    {Task::award, "waardering", 0, Proof::by_facts, true, Role::coordinator, "waardering"},
};

TaskState state_of_task(TaskRule const& rule, Evidence const& evidence,
    std::optional<Confirmation> const& confirmed, bool has_next)
{
    if (rule.needs_next_round && !has_next)
        return TaskState::waiting;
    if (rule.proof == Proof::by_facts)
        return evidence.is_done ? TaskState::done : TaskState::open;
    if (!confirmed)
        return TaskState::open;
    return confirmed->seen == evidence.seen ? TaskState::done : TaskState::changed;
}

} // namespace

std::span<TaskRule const> task_rules() { return all_tasks; }

TaskRule const& rule_of(Task task)
{
    auto const found = std::ranges::find(all_tasks, task, &TaskRule::task);
    if (found == std::end(all_tasks))
        throw base::Fault("a task of the recalibration without a rule");
    return *found;
}

std::optional<Task> task_of(std::string_view code)
{
    auto const found = std::ranges::find(all_tasks, code, &TaskRule::code);
    return found == std::end(all_tasks) ? std::nullopt : std::optional(found->task);
}

i18n::Text name(Task task)
{
    switch (task) {
    case Task::area:
        return texts::task::area;
    case Task::partners:
        return texts::task::partners;
    case Task::people:
        return texts::task::people;
    case Task::next_round:
        return texts::task::next_round;
    case Task::survey:
        return texts::task::survey;
    case Task::figures:
        return texts::task::figures;
    case Task::before_after:
        return texts::task::before_after;
    case Task::missed:
        return texts::task::missed;
    case Task::actions:
        return texts::task::actions;
    case Task::objectives:
        return texts::task::objectives;
    case Task::plan:
        return texts::task::plan;
    case Task::calendar:
        return texts::task::calendar;
    case Task::award:
        break;
    }
    return texts::task::award;
}

i18n::Text question(Task task)
{
    switch (task) {
    case Task::area:
        return texts::task::area_asked;
    case Task::partners:
        return texts::task::partners_asked;
    case Task::people:
        return texts::task::people_asked;
    case Task::next_round:
        return texts::task::next_round_asked;
    case Task::survey:
        return texts::task::survey_asked;
    case Task::figures:
        return texts::task::figures_asked;
    case Task::before_after:
        return texts::task::before_after_asked;
    case Task::missed:
        return texts::task::missed_asked;
    case Task::actions:
        return texts::task::actions_asked;
    case Task::objectives:
        return texts::task::objectives_asked;
    case Task::plan:
        return texts::task::plan_asked;
    case Task::calendar:
        return texts::task::calendar_asked;
    case Task::award:
        break;
    }
    return texts::task::award_asked;
}

TaskView view_of(TaskRule const& rule, Evidence const& evidence, std::optional<Confirmation> const& confirmed,
    Timetable const& times)
{
    TaskView out{rule, evidence};
    out.state = state_of_task(rule, evidence, confirmed, times.has_next_round);
    out.due_on = moment::plus_months(times.ends_on, -rule.months_before);
    out.is_late = out.state != TaskState::done && out.due_on < times.today;
    out.confirmation = confirmed;
    out.ball = evidence.ball.value_or(partnership::Ball{rule.role, {}});
    return out;
}

TaskView const* next_task(std::vector<TaskView> const& all)
{
    auto const found = std::ranges::find_if(all,
        [](TaskView const& one) { return one.state == TaskState::open || one.state == TaskState::changed; });
    return found == all.end() ? nullptr : &*found;
}

std::int64_t done_tasks(std::vector<TaskView> const& all)
{
    return std::ranges::count(all, TaskState::done, &TaskView::state);
}

} // namespace continuation
