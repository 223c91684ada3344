#include "meetings.h"

#include "agenda.h"
#include "counters_store.h"
#include "items.h"
#include "meeting.h"
#include "store.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>

namespace meetings {
namespace {

constexpr int meetings_max = 200;
constexpr int months_in_quarter = 3;

bool has_quarterly(std::vector<Meeting> const& planned, moment::Quarter quarter)
{
    return std::ranges::any_of(planned, [&](Meeting const& meeting) {
        return meeting.kind == Kind::quarterly && moment::quarter_of(meeting.date) == quarter;
    });
}

} // namespace

MeetingId plan(db::Connection& db, partnership::Scope const& scope, NewMeeting const& wanted)
{
    auto const id = db.ids().make<MeetingId>();
    insert_meeting(db, scope, id, completed(wanted));
    return id;
}

std::vector<MeetingId> plan_quarterly(
    db::Connection& db, partnership::Scope const& scope, Quarterly const& wanted)
{
    auto const planned
        = meetings_planned_from(db, scope, moment::plus_months(wanted.first, -months_in_quarter));
    std::vector<MeetingId> out;
    for (auto const date : quarterly_dates(wanted.first, wanted.count))
        if (!has_quarterly(planned, moment::quarter_of(date)))
            out.push_back(
                plan(db, scope, {Kind::quarterly, {}, date, wanted.from, wanted.until, wanted.place, {}}));
    return out;
}

std::optional<Meeting> meeting(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return meeting_of_id(db, scope, id);
}

std::vector<Meeting> upcoming(db::Connection& db, partnership::Scope const& scope, moment::Date today)
{
    return meetings_planned_from(db, scope, today);
}

std::vector<Meeting> all(db::Connection& db, partnership::Scope const& scope)
{
    return meetings_of_partnership(db, scope, meetings_max);
}

std::vector<Meeting> held(db::Connection& db, partnership::Scope const& scope, Kind kind)
{
    return meetings_of_kind(db, scope, {kind, State::held});
}

std::vector<Meeting> planned(db::Connection& db, partnership::Scope const& scope, Kind kind)
{
    return meetings_of_kind(db, scope, {kind, State::planned});
}

base::Result<void, Refusal> change(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, NewMeeting const& wanted)
{
    auto const found = meeting_of_id(db, scope, id);
    if (!found)
        return base::refuse(Refusal::unknown_meeting);
    if (auto const refusal = hindrance_to_change(*found))
        return base::refuse(*refusal);
    auto const made = completed(wanted);
    update_meeting(db, scope, id, made);
    // What was proposed instead of the old time is answered by the new one.
    if (made.date != found->date || made.from != found->from || made.until != found->until)
        delete_proposals(db, scope, id);
    if (auto const kept = items_of_meeting(db, scope, id); !kept.empty())
        for (auto const& item : retyped(kept, made.agenda))
            upsert_item_place(db, scope, id, item);
    return {};
}

base::Result<void, Refusal> cancel(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    auto const found = meeting_of_id(db, scope, id);
    if (!found)
        return base::refuse(Refusal::unknown_meeting);
    if (auto const refusal = hindrance_to_change(*found))
        return base::refuse(*refusal);
    update_state(db, scope, id, State::cancelled);
    return {};
}

base::Result<void, Refusal> hold(
    db::Connection& db, partnership::Scope const& scope, Minutes const& minutes, moment::Date today)
{
    auto const found = meeting_of_id(db, scope, minutes.meeting);
    if (!found)
        return base::refuse(Refusal::unknown_meeting);
    if (auto const refusal = hindrance_to_hold(*found, minutes, today))
        return base::refuse(*refusal);
    delete_attendance(db, minutes.meeting);
    for (auto const& attendance : minutes.attendance)
        insert_attendance(db, minutes.meeting, attendance);
    update_state(db, scope, minutes.meeting, State::held);
    return {};
}

std::vector<Attendance> attendance(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return attendance_of_meeting(db, scope, id);
}

DecisionId decide(db::Connection& db, partnership::Scope const& scope, NewDecision const& wanted)
{
    auto const id = db.ids().make<DecisionId>();
    insert_decision(db, scope, id,
        {wanted.meeting, std::string(base::trimmed(wanted.what)), wanted.subject, wanted.item});
    return id;
}

DecisionId decide(db::Connection& db, partnership::Scope const& scope, MeetingId id, std::string_view what)
{
    return decide(db, scope, NewDecision{id, std::string(what), {}, {}});
}

std::vector<Decision> decisions_about(
    db::Connection& db, partnership::Scope const& scope, std::string_view subject)
{
    return decisions_of_subject(db, scope, subject);
}

std::vector<Decision> decisions(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return decisions_of_meeting(db, scope, id);
}

ActionPointId agree(db::Connection& db, partnership::Scope const& scope, NewActionPoint const& wanted)
{
    auto const id = db.ids().make<ActionPointId>();
    insert_action_point(db, scope, id, wanted);
    return id;
}

void finish(db::Connection& db, partnership::Scope const& scope, ActionPointId id, moment::Date done_on)
{
    update_action_point_done(db, scope, id, done_on);
}

std::vector<ActionPoint> action_points(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return action_points_of_meeting(db, scope, id);
}

std::vector<ActionPoint> open_action_points(db::Connection& db, partnership::Scope const& scope)
{
    return action_points_open(db, scope);
}

} // namespace meetings
