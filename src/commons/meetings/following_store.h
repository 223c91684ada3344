// The statements on whose calendar has which meeting.
#pragma once
#include "meetings.h"

namespace meetings {

struct Invited {
    accounts::PersonId person;
    int ahead = 0; // of the sequence of the meeting: what only this calendar was told
    bool is_in = true; // his calendar has it
    accounts::PersonId by = {}; // who invited; none: not known any more
};
std::vector<Invited> invited_to(db::Connection& db, MeetingId id);
void upsert_invited(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, Invited const& invited);

struct Announced {
    partnership::Scope scope;
    MeetingId meeting;
};
// Planned from this day on, and announced, in parks that go on and whose list of members is not the list of
// those invited.
std::vector<Announced> meetings_to_follow(db::Connection& db, moment::Date from);

} // namespace meetings
