// Meetings for tests and for the demo, made with the verbs of the room.
#pragma once
#include "meetings/meetings.h"

namespace meetings::samples {

inline NewMeeting a_kick_off(moment::Date date)
{
    NewMeeting out;
    out.kind = Kind::kick_off;
    out.date = date;
    out.place = "Raadhuis Grifthoek, zaal 2";
    return out;
}

// Planned, and held with all members present.
inline MeetingId held_meeting(db::Connection& db, partnership::Scope const& scope, NewMeeting const& wanted)
{
    auto const id = plan(db, scope, wanted);
    Minutes minutes{id, {}};
    for (auto const& member : partnership::members(db, scope.partnership))
        minutes.attendance.push_back({member.person, Presence::present, member.organisation});
    (void)hold(db, scope, minutes, wanted.date).has_value();
    return id;
}

} // namespace meetings::samples
