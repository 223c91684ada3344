// Other times that calendars propose for a meeting (RFC 5546, 3.2.7), until the chair takes or leaves them.
#pragma once
#include "meetings/invitation.h"

namespace meetings {

struct Proposed {
    accounts::PersonId person;
    moment::Date date;
    moment::TimeOfDay from, until;
    std::string words = {}; // what he wrote with it
    moment::Instant at = {};
    std::string name = {}; // only when read
};
// Of members, the oldest first.
std::vector<Proposed> proposals(db::Connection& db, partnership::Scope const& scope, MeetingId id);
// The meeting as it would be at that time.
NewMeeting moved_to(Meeting const& meeting, Proposed const& proposed);
// It stays as it is: the calendar of who proposed hears it. False when he proposes nothing any more.
bool decline(db::Connection& db, partnership::Scope const& scope, Meeting const& meeting,
    accounts::PersonId person, Setting const& setting, moment::Instant now);

} // namespace meetings
