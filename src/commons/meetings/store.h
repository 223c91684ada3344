// All statements of the room, one function each.
#pragma once
#include "meetings.h"
#include "minutes.h"

namespace meetings {

void insert_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, NewMeeting const& wanted);
void update_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, NewMeeting const& wanted);
void update_state(db::Connection& db, partnership::Scope const& scope, MeetingId id, State state);
void update_invited(db::Connection& db, partnership::Scope const& scope, MeetingId id, moment::Instant now);
void update_agenda_sent(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, moment::Instant now);
void update_closed(db::Connection& db, partnership::Scope const& scope, MeetingId id, moment::Instant now);
void update_adopted(db::Connection& db, partnership::Scope const& scope, Adoption const& adoption);
// Closed, and not adopted, the oldest first.
std::vector<Meeting> meetings_to_adopt(db::Connection& db, partnership::Scope const& scope, int meetings_max);
// No day while the group never met.
moment::Date last_held_date(db::Connection& db, partnership::Scope const& scope, moment::Date before);
std::optional<Meeting> meeting_of_id(db::Connection& db, partnership::Scope const& scope, MeetingId id);
std::vector<Meeting> meetings_of_partnership(
    db::Connection& db, partnership::Scope const& scope, int meetings_max);
std::vector<Meeting> meetings_planned_from(
    db::Connection& db, partnership::Scope const& scope, moment::Date day);
struct OfKind {
    Kind kind;
    State state;
};
std::vector<Meeting> meetings_of_kind(
    db::Connection& db, partnership::Scope const& scope, OfKind const& wanted);

void delete_attendance(db::Connection& db, MeetingId id);
void insert_attendance(db::Connection& db, MeetingId id, Attendance const& attendance);
void delete_attendance_of(db::Connection& db, MeetingId id, accounts::PersonId person);
std::vector<Attendance> attendance_of_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id);

void insert_decision(
    db::Connection& db, partnership::Scope const& scope, DecisionId id, NewDecision const& wanted);
void update_decision(
    db::Connection& db, partnership::Scope const& scope, DecisionId id, std::string_view what);
void delete_decision(db::Connection& db, partnership::Scope const& scope, DecisionId id);
std::vector<Decision> decisions_of_meeting(db::Connection& db, partnership::Scope const& scope, MeetingId id);
std::vector<Decision> decisions_of_subject(
    db::Connection& db, partnership::Scope const& scope, std::string_view subject);
std::optional<Decision> decision_of_id(db::Connection& db, partnership::Scope const& scope, DecisionId id);

void insert_action_point(
    db::Connection& db, partnership::Scope const& scope, ActionPointId id, NewActionPoint const& wanted);
void update_action_point_done(
    db::Connection& db, partnership::Scope const& scope, ActionPointId id, moment::Date done_on);
std::vector<ActionPoint> action_points_of_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id);
std::vector<ActionPoint> action_points_open(db::Connection& db, partnership::Scope const& scope);

} // namespace meetings
