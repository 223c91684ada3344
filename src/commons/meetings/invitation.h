// Inviting by e-mail, with the meeting for the calendar of whoever receives it.
#pragma once
#include "ical/ical.h"
#include "meetings/meetings.h"

namespace meetings {

// What a meeting does not know of itself.
struct Setting {
    std::string park; // "De Grift"
    std::string url; // of the park, without a slash at the end: "https://.../t/de-grift"
    accounts::Person sender; // who invites
    std::string answers_to = {}; // address of mail to which calendars answer; empty: to the sender
};
// The same for the same meeting in every mail and feed, for ever.
std::string calendar_uid(MeetingId id);
std::optional<MeetingId> meeting_of_uid(std::string_view uid);

ical::Event calendar_event(Meeting const& meeting, Setting const& setting, moment::Instant stamp);

// Where calendars answer, for the whole house; empty: to who invites. Written at the start of the program.
void receive_answers_at(db::Connection& db, std::string_view address);
std::string answers_address(db::Connection& db);

// A mail to every member with the agenda; answers how many were written to. Who had this mail already gets it
// again only after a change.
base::Result<int, Refusal> invite(db::Connection& db, partnership::Scope const& scope, MeetingId id,
    Setting const& setting, moment::Instant now);
// The same without closing the agenda: new matters still come on it.
base::Result<int, Refusal> announce(db::Connection& db, partnership::Scope const& scope, MeetingId id,
    Setting const& setting, moment::Instant now);
// Tells the members that a cancelled meeting is off.
int tell_cancelled(db::Connection& db, partnership::Scope const& scope, Meeting const& meeting,
    Setting const& setting, moment::Instant now);

} // namespace meetings
