#include "facts.h"

#include "base/fault.h"
#include "participants/participants.h"
#include "plan/asking.h"
#include "plan/finished.h"

#include <algorithm>

namespace continuation {
namespace {

std::vector<plan::Action> without_dropped(std::vector<plan::Action> actions)
{
    std::erase_if(actions, [](plan::Action const& one) { return one.state == plan::State::dropped; });
    return actions;
}

void add_meetings(db::Connection& db, partnership::StepQuestion const& question, Days days, Facts& facts)
{
    for (auto const& meeting : meetings::all(db, question.scope)) {
        if (meeting.state != meetings::State::held || !days.holds(meeting.date))
            continue;
        ++facts.meetings_held;
        for (auto const& decision : meetings::decisions(db, question.scope, meeting.id))
            facts.decisions.push_back({meeting.date, decision.what});
    }
    std::ranges::stable_sort(facts.decisions, {}, &Decided::on);
}

partnership::Scope running_scope(db::Connection& db, partnership::Scope const& scope)
{
    return {scope.partnership, partnership::current_round(db, scope.partnership).id};
}

void add_events(db::Connection& db, partnership::Scope const& scope, moment::Date today, Facts& facts)
{
    for (auto const& event : calendar::events(db, scope))
        if (event.state == calendar::State::planned && event.what.date >= today)
            facts.coming.push_back({event.what.date, event.what.title});
}

// Since a next round was opened, activities are planned in that one.
void add_coming(db::Connection& db, partnership::StepQuestion const& question, Facts& facts)
{
    for (auto const& meeting : meetings::upcoming(db, question.scope, question.today))
        facts.coming.push_back({meeting.date, meeting.title});
    add_events(db, question.scope, question.today, facts);
    if (auto const running = running_scope(db, question.scope); running.round != question.scope.round)
        add_events(db, running, question.today, facts);
    std::ranges::stable_sort(facts.coming, {}, &Coming::on);
}

// The newest there are: of the round of the reader, and until that has some of the round that is told of.
std::vector<inventory::Figure> figures_of(
    db::Connection& db, partnership::Reader const& reader, partnership::Scope const& told)
{
    auto out = inventory::latest_figures(db, reader);
    if (out.empty() && told.round != reader.scope().round)
        out = inventory::latest_figures(db, partnership::Reader(told, reader.sees()));
    return out;
}

// An action point is as old as its meeting; an action is late from the end of its last quarter on.
std::vector<int> ages(db::Connection& db, partnership::StepQuestion const& question,
    std::vector<meetings::Meeting> const& all, Facts const& facts)
{
    std::map<meetings::MeetingId, moment::Date> held_on;
    for (auto const& meeting : all)
        held_on[meeting.id] = meeting.date;
    std::vector<int> out;
    for (auto const& point : meetings::open_action_points(db, question.scope))
        if (auto const found = held_on.find(point.meeting); found != held_on.end())
            out.push_back(std::max(0, moment::days_between(found->second, question.today)));
    for (auto const& action : facts.late())
        out.push_back(moment::days_between(facts.due_on(action), question.today));
    return out;
}

// Who takes part now: an empty place is filled in the round that runs.
void add_places(db::Connection& db, partnership::StepQuestion const& question, Counted& out)
{
    auto const running = running_scope(db, question.scope);
    for (auto const& one : participants::taking_part(participants::participations(db, running))) {
        out.vacancies += static_cast<int>(one.vacancies.size());
        out.places += static_cast<int>(one.vacancies.size() + one.representatives.size());
    }
}

// Owners of the last asking: each counts once, and has answered when he answered about anything.
void add_answers(db::Connection& db, partnership::StepQuestion const& question, Counted& out)
{
    std::map<accounts::PersonId, bool> owners;
    auto const all = plan::questions(db, question.scope);
    for (auto const& one : all)
        if (one.asking == all.front().asking && one.person)
            owners[one.person] = owners[one.person] || one.reply != plan::Reply::none;
    out.asked = static_cast<int>(owners.size());
    out.answered
        = static_cast<int>(std::ranges::count_if(owners, [](auto const& owner) { return owner.second; }));
}

void add_plan(db::Connection& db, partnership::StepQuestion const& question, Facts& facts)
{
    auto const begins = plan::begins_on(facts.round, question.today);
    facts.started_in = moment::quarter_of(begins);
    facts.timeline = plan::timeline(begins, facts.park.cycle_months);
    facts.every_action = plan::actions(db, question.scope);
    facts.actions = without_dropped(facts.every_action);
}

Facts bare_facts(db::Connection& db, partnership::StepQuestion const& question)
{
    auto const park = partnership::find(db, question.scope.partnership);
    auto const round = partnership::round(db, question.scope);
    if (!park || !round)
        throw base::Fault("facts of a park that is not there");
    Facts facts{*park, *round, question.today};
    facts.renewal = recalibration(*round, park->cycle_months, question.today);
    add_plan(db, question, facts);
    return facts;
}

Counted counted_of(db::Connection& db, partnership::StepQuestion const& question, Facts const& facts)
{
    constexpr int year = 365;
    auto const began = partnership::rounds(db, question.scope.partnership).front().started_on;
    Counted out;
    out.days = std::clamp(moment::days_between(began, question.today), 0, year);
    auto const all = meetings::all(db, question.scope);
    out.meetings_held = static_cast<int>(std::ranges::count_if(all, [&](meetings::Meeting const& one) {
        return one.state == meetings::State::held && one.date <= question.today
            && moment::days_between(one.date, question.today) <= year;
    }));
    out.open_days = ages(db, question, all, facts);
    add_places(db, question, out);
    add_answers(db, question, out);
    return out;
}

} // namespace

Days days_of(moment::Quarter quarter) { return {moment::first_day(quarter), moment::last_day(quarter)}; }

std::string Facts::owner_of(plan::Action const& action) const
{
    auto const found = organisations.find(action.wish.owner.organisation);
    return found == organisations.end() ? std::string() : found->second;
}

bool Facts::is_late(plan::Action const& action) const { return plan::is_late(action, started_in, today); }

moment::Date Facts::due_on(plan::Action const& action) const
{
    auto const last = action.wish.quarters.last;
    return last > 0 ? moment::last_day(plan::quarter(timeline, last)) : moment::Date{};
}

std::vector<plan::Action> Facts::done_in(Days days) const
{
    std::vector<plan::Action> out;
    for (auto const& action : actions)
        if (auto const day = finished.find(action.id); day != finished.end() && days.holds(day->second))
            out.push_back(action);
    return out;
}

std::vector<plan::Action> Facts::late() const
{
    std::vector<plan::Action> out;
    for (auto const& action : actions)
        if (is_late(action))
            out.push_back(action);
    std::ranges::stable_sort(out, {}, [&](plan::Action const& action) { return due_on(action); });
    return out;
}

Facts facts_of(db::Connection& db, partnership::Reader const& reader,
    partnership::StepQuestion const& question, Days days)
{
    auto facts = bare_facts(db, question);
    facts.organisations = organisation_names(db, question.scope);
    for (auto const& one : plan::finished(db, question.scope))
        facts.finished[one.action] = moment::local_date(one.at);
    facts.objectives = objectives::objectives(db, question.scope);
    for (auto& one : facts.objectives)
        if (!objectives::may_see_baseline(reader, one.wish.baseline))
            one.wish.baseline = {};
    facts.figures = figures_of(db, reader, question.scope);
    add_meetings(db, question, days, facts);
    add_coming(db, question, facts);
    facts.health = health(counted_of(db, question, facts));
    return facts;
}

std::map<accounts::OrganisationId, std::string> organisation_names(
    db::Connection& db, partnership::Scope const& scope)
{
    std::map<accounts::OrganisationId, std::string> out;
    for (auto const& one : participants::participations(db, scope))
        out[one.organisation] = one.name;
    return out;
}

Counted counted(db::Connection& db, partnership::StepQuestion const& question)
{
    return counted_of(db, question, bare_facts(db, question));
}

} // namespace continuation
