// Meetings of the group: agenda, attendance, decisions and action points. Process document 1.3, 1.5 and 1.9:
// the kick-off, the meetings of the working group, and one each quarter afterwards.
#pragma once
#include "accounts/accounts.h"
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "moment/moment.h"
#include "partnership/links.h"
#include "partnership/partnership.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace meetings {

using MeetingId = base::Id<struct MeetingTag>;
using DecisionId = base::Id<struct DecisionTag>;
using ActionPointId = base::Id<struct ActionPointTag>;

enum class Kind { kick_off, regular, quarterly, presentation, adoption, award };
inline constexpr Kind all_kinds[]
    = {Kind::kick_off, Kind::regular, Kind::quarterly, Kind::presentation, Kind::adoption, Kind::award};
std::string_view code(Kind kind);
std::optional<Kind> kind_of(std::string_view code);
i18n::Text name(Kind kind);

enum class State { planned, held, cancelled };
std::string_view code(State state);

struct Meeting {
    MeetingId id;
    Kind kind = Kind::regular;
    std::string title;
    moment::Date date;
    moment::TimeOfDay from, until;
    std::string place;
    std::vector<std::string> agenda; // one line an item
    State state = State::planned;
    int sequence = 0; // one more at each change, for calendars that have it already
    moment::Instant invited_at; // zero while nobody was invited
    int agenda_version = 0; // one more at each change of the agenda
    moment::Instant agenda_sent_at = {}; // zero until an invitation went out that holds it
    moment::Instant closed_at = {}; // zero until the list of decisions went out; then the minutes are a draft
    int lists_sent = 0;
    moment::Date adopted_on = {}; // no day until a later meeting adopted the minutes; then they stand still
    MeetingId adopted_in = {};
};

struct NewMeeting {
    Kind kind = Kind::regular;
    std::string title = {}; // empty: the name of its kind
    moment::Date date;
    moment::TimeOfDay from{15, 0}, until{16, 30};
    std::string place = {};
    std::vector<std::string> agenda = {}; // empty: the standard agenda of its kind
};
// Fields "title", "date", "from", "until", "place", "agenda".
i18n::Problems problems(NewMeeting const& wanted);
// The items that belong to a meeting of this kind.
std::vector<std::string> standard_agenda(Kind kind, i18n::Language language);

MeetingId plan(db::Connection& db, partnership::Scope const& scope, NewMeeting const& wanted);
// One each quarter from the first day on, moved from the weekend to the Monday after it.
struct Quarterly {
    moment::Date first;
    int count = 8;
    moment::TimeOfDay from{15, 0}, until{16, 30};
    std::string place = {};
};
std::vector<MeetingId> plan_quarterly(
    db::Connection& db, partnership::Scope const& scope, Quarterly const& wanted);
std::vector<moment::Date> quarterly_dates(moment::Date first, int count);

std::optional<Meeting> meeting(db::Connection& db, partnership::Scope const& scope, MeetingId id);
// Planned and today or later, the first one first; of this partnership.
std::vector<Meeting> upcoming(db::Connection& db, partnership::Scope const& scope, moment::Date today);
// Of this partnership, also of earlier rounds and those that were cancelled, the newest first.
std::vector<Meeting> all(db::Connection& db, partnership::Scope const& scope);
// Held in this round, the newest first.
std::vector<Meeting> held(db::Connection& db, partnership::Scope const& scope, Kind kind);
// Planned in this round and not held yet, the newest first.
std::vector<Meeting> planned(db::Connection& db, partnership::Scope const& scope, Kind kind);

enum class Refusal {
    unknown_meeting,
    not_planned, // held or cancelled already
    not_yet, // cannot be held before its day
    nobody_present,
    minutes_adopted, // what is adopted does not change
    unknown_item,
    unknown_person, // nobody of the group
    unknown_organisation, // none of the group
};
i18n::Message message(Refusal refusal);

base::Result<void, Refusal> change(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, NewMeeting const& wanted);
base::Result<void, Refusal> cancel(db::Connection& db, partnership::Scope const& scope, MeetingId id);

enum class Presence { unknown, present, apology };
struct Attendance {
    accounts::PersonId person;
    Presence presence = Presence::present;
    accounts::OrganisationId organisation = {}; // for which the person was there
    std::string name = {}, organisation_name = {}; // only when read
};
// Writes down who was there; from then on the meeting is held.
struct Minutes {
    MeetingId meeting;
    std::vector<Attendance> attendance;
};
base::Result<void, Refusal> hold(
    db::Connection& db, partnership::Scope const& scope, Minutes const& minutes, moment::Date today);
std::vector<Attendance> attendance(db::Connection& db, partnership::Scope const& scope, MeetingId id);

struct Decision {
    DecisionId id;
    std::string what;
    std::string subject = {}; // the key of what it is about: "action:..", "objective:..", "plan"; may be none
    std::string item = {}; // the key of the line of the agenda; may be none
    MeetingId meeting = {};
    moment::Date date = {}; // of the meeting
};
struct NewDecision {
    MeetingId meeting;
    std::string what;
    std::string subject = {};
    std::string item = {};
};
DecisionId decide(db::Connection& db, partnership::Scope const& scope, NewDecision const& wanted);
DecisionId decide(db::Connection& db, partnership::Scope const& scope, MeetingId id, std::string_view what);
std::vector<Decision> decisions(db::Connection& db, partnership::Scope const& scope, MeetingId id);
// Of all meetings, the newest first.
std::vector<Decision> decisions_about(
    db::Connection& db, partnership::Scope const& scope, std::string_view subject);
// What the chain of evidence may ask: "decision:..", next to the subject of each.
partnership::Links links();

struct ActionPoint {
    ActionPointId id;
    MeetingId meeting;
    std::string what;
    accounts::OrganisationId organisation; // who does it; may be none
    std::string organisation_name; // only when read
    moment::Date due; // may be none
    moment::Date done_on; // none while it is open
};
struct NewActionPoint {
    MeetingId meeting;
    std::string what;
    accounts::OrganisationId organisation = {};
    moment::Date due = {};
};
ActionPointId agree(db::Connection& db, partnership::Scope const& scope, NewActionPoint const& wanted);
// A day, or none to open it again.
void finish(db::Connection& db, partnership::Scope const& scope, ActionPointId id, moment::Date done_on);
std::vector<ActionPoint> action_points(db::Connection& db, partnership::Scope const& scope, MeetingId id);
// Of all meetings of this partnership, those that are due first.
std::vector<ActionPoint> open_action_points(db::Connection& db, partnership::Scope const& scope);

// Below /t/{park}/.
std::string path_of(MeetingId id);

} // namespace meetings
