// All statements of the room, one function each.
#pragma once
#include "meetings.h"

namespace meetings {

void insert_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, NewMeeting const& wanted);
void update_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, NewMeeting const& wanted);
void update_state(db::Connection& db, partnership::Scope const& scope, MeetingId id, State state);
void update_invited(db::Connection& db, partnership::Scope const& scope, MeetingId id, moment::Instant now);
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
std::vector<Attendance> attendance_of_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id);

struct DecisionRow {
    DecisionId id;
    MeetingId meeting;
    std::string what;
};
void insert_decision(db::Connection& db, partnership::Scope const& scope, DecisionRow const& row);
std::vector<Decision> decisions_of_meeting(db::Connection& db, partnership::Scope const& scope, MeetingId id);

void insert_action_point(
    db::Connection& db, partnership::Scope const& scope, ActionPointId id, NewActionPoint const& wanted);
void update_action_point_done(
    db::Connection& db, partnership::Scope const& scope, ActionPointId id, moment::Date done_on);
std::vector<ActionPoint> action_points_of_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id);
std::vector<ActionPoint> action_points_open(db::Connection& db, partnership::Scope const& scope);

} // namespace meetings
