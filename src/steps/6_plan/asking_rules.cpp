#include "asking_rules.h"

#include "texts.h"
#include "working_day.h"

#include <fmt/format.h>

#include <algorithm>

namespace plan {
namespace {

using partnership::Member;
using partnership::Role;

// Within these days of its first working day a period is still asked: after a server that stood still, or a
// setting that was changed.
constexpr int quarter_window = 21, month_window = 7;
constexpr int days_min = 1, days_max = 60;

bool is_quarter(Rhythm rhythm) { return rhythm == Rhythm::quarterly; }

Period made_period(Rhythm rhythm, moment::Date first)
{
    auto const asks_on = first_working_day(first);
    auto const code = is_quarter(rhythm) ? fmt::format("{}-K{}", first.year, moment::quarter_of(first).number)
                                         : fmt::format("{}-{:02}", first.year, first.month);
    return {
        code, first, asks_on, moment::plus_days(asks_on, is_quarter(rhythm) ? quarter_window : month_window)};
}

std::vector<accounts::PersonId> of_roles(std::vector<Member> const& members, std::vector<Role> const& roles)
{
    std::vector<accounts::PersonId> out;
    for (auto const role : roles)
        for (auto const& member : members)
            if (member.role == role)
                out.push_back(member.person);
    return out;
}

// Deputies first; an organisation without one has colleagues.
std::vector<accounts::PersonId> in_place_of(
    participants::Participation const* organisation, accounts::PersonId asked)
{
    std::vector<accounts::PersonId> deputies, colleagues;
    if (organisation)
        for (auto const& one : organisation->representatives)
            if (one.person != asked)
                (one.is_deputy ? deputies : colleagues).push_back(one.person);
    return deputies.empty() ? colleagues : deputies;
}

Cause cause_of_course(Course const& course)
{
    return course.reply == Reply::stuck ? Cause::stuck : Cause::silent;
}

bool is_waiting(Course const& course)
{
    return !course.is_over && (course.reply == Reply::none || course.reply == Reply::stuck);
}

Nudge const* last_sent(Course const& course)
{
    Nudge const* last = nullptr;
    for (auto const& nudge : course.sent)
        if (nudge.cause == cause_of_course(course) && (!last || nudge.rung > last->rung))
            last = &nudge;
    return last;
}

// Who is stuck did answer: there is nothing to remind him of.
std::optional<Rung> rung_after(Course const& course, AskingRule const& rule)
{
    auto const* last = last_sent(course);
    for (auto const rung : all_rungs) {
        bool const is_taken = last && rung <= last->rung;
        bool const is_no_reminder = rung == Rung::reminder && course.reply == Reply::stuck;
        if (is_taken || is_no_reminder || rung > rule.highest)
            continue;
        if (std::ranges::find(course.reachable, rung) != course.reachable.end())
            return rung;
    }
    return {};
}

} // namespace

Period period_of(Rhythm rhythm, moment::Date today)
{
    return made_period(rhythm,
        is_quarter(rhythm) ? moment::first_day(moment::quarter_of(today))
                           : moment::Date{today.year, today.month, 1});
}

Period period_after(Rhythm rhythm, Period const& period)
{
    constexpr int months_of_quarter = 3;
    return made_period(rhythm, moment::plus_months(period.first, is_quarter(rhythm) ? months_of_quarter : 1));
}

bool is_time_to_ask(Rhythm rhythm, moment::Date adopted_on, moment::Date today)
{
    if (rhythm == Rhythm::off || !adopted_on)
        return false;
    auto const period = period_of(rhythm, today);
    return adopted_on < period.first && today >= period.asks_on && today <= period.asks_until;
}

bool is_running(moment::Date asked_on, moment::Date today)
{
    return moment::days_between(asked_on, today) <= answer_days_max;
}

accounts::PersonId whom_to_ask(
    Owner const& owner, Organisations const& all, std::vector<Member> const& members)
{
    if (auto const* organisation = taking_part(all, owner.organisation)) {
        auto const& people = organisation->representatives;
        if (std::ranges::find(people, owner.person, &participants::Representative::person) != people.end())
            return owner.person;
        if (auto const others = in_place_of(organisation, {}); !others.empty())
            return others.front();
    }
    auto const leads = of_roles(members, {Role::chair, Role::secretary, Role::coordinator, Role::adviser});
    return leads.empty() ? accounts::PersonId{} : leads.front();
}

bool is_asked_about(Action const& action, int current_quarter)
{
    return is_open(action.state) && action.state != State::concept_ && action.wish.quarters.first > 0
        && action.wish.quarters.first <= current_quarter;
}

moment::Date climbs_on(Course const& course, AskingRule const& rule)
{
    if (!is_waiting(course) || !rung_after(course, rule))
        return {};
    if (auto const* last = last_sent(course)) {
        auto const next = moment::plus_days(last->sent_on, rule.escalate_days);
        // Who came in his place has as long to answer as he had.
        return course.reply == Reply::stuck
            ? next
            : std::max(next, moment::plus_days(course.asked_on, rule.remind_days));
    }
    return course.reply == Reply::stuck ? course.replied_on
                                        : moment::plus_days(course.asked_on, rule.remind_days);
}

std::optional<Climb> climb_due(Course const& course, AskingRule const& rule, moment::Date today)
{
    auto const on = climbs_on(course, rule);
    if (!on || today < on)
        return {};
    return Climb{cause_of_course(course), *rung_after(course, rule)};
}

std::vector<accounts::PersonId> heard_on(
    Rung rung, Question const& question, Organisations const& all, std::vector<Member> const& members)
{
    std::vector<accounts::PersonId> out;
    switch (rung) {
    case Rung::reminder:
        if (std::ranges::find(members, question.person, &Member::person) != members.end())
            return {question.person};
        return {};
    case Rung::deputy:
        out = in_place_of(taking_part(all, question.organisation), question.person);
        break;
    case Rung::lead:
        out = of_roles(members, {Role::chair, Role::secretary});
        break;
    case Rung::coordinator:
        out = of_roles(members, {Role::coordinator});
        if (out.empty())
            out = of_roles(members, {Role::adviser});
        break;
    }
    std::erase(out, question.person);
    return out;
}

i18n::Problems problems(AskingRule const& rule)
{
    i18n::Problems out;
    auto const is_odd = [](int days) { return days < days_min || days > days_max; };
    if (is_odd(rule.remind_days))
        out.push_back(i18n::problem("remind_days", texts::asking::days_odd, days_min, days_max));
    if (is_odd(rule.escalate_days))
        out.push_back(i18n::problem("escalate_days", texts::asking::days_odd, days_min, days_max));
    return out;
}

} // namespace plan
