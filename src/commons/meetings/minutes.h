// Minutes typed while people talk: what was said and decided about each line of the agenda, what became of
// it, who was there; and closing, after which the list of decisions goes out. Process document 1.9.
#pragma once
#include "meetings/agenda.h"
#include "meetings/invitation.h"

namespace meetings {

// None when the minutes may be written.
std::optional<Refusal> hindrance_to_write(Meeting const& meeting, moment::Date today);

// Of one line, as somebody typed it on top of what he had read.
struct Typed {
    std::string note, note_was;
    std::string decision, decision_was;
};
struct Clash {
    std::string note, decision; // as another wrote them meanwhile; empty where nothing clashes
    explicit operator bool() const { return !note.empty() || !decision.empty(); }
};
struct Written {
    Meeting const& meeting;
    Item const& item;
    Typed const& typed;
};
// Both changes are kept where they are about different fields; where two wrote in the same one, nothing of
// this field is saved and the other's text comes back.
Clash write(db::Connection& db, partnership::Scope const& scope, Written const& written);

// What was decided about this line of the agenda; none: nothing.
Decision const* decision_about(std::vector<Decision> const& taken, std::string_view item);
std::string decision_of(std::vector<Decision> const& taken, std::string_view item);

struct Verdict {
    Meeting const& meeting;
    Item const& item;
    partnership::Agenda const& agenda;
    std::string state; // a MatterState of the step
    std::optional<moment::Quarter> until = {};
    int version = 0;
    accounts::PersonId by = {};
    moment::Instant at = {};
};
// The step makes it so, and the minutes remember it. What stands in the way comes back.
std::optional<i18n::Message> settle(
    db::Connection& db, partnership::Scope const& scope, Verdict const& verdict);
std::optional<moment::Quarter> quarter_read(std::string_view text); // "2027-3"
std::string written_quarter(moment::Quarter quarter);

// Of one member; unknown takes back what was said. Twice the same is once: two people may both click.
void mark_presence(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, Attendance const& attendance);
// Everybody who is not marked yet; whose calendar declined, sent word.
void mark_all_present(db::Connection& db, partnership::Scope const& scope, MeetingId id);

// The meeting was held, its list of decisions goes to every member, and the next one is planned and sent.
struct Closing {
    MeetingId meeting;
    std::optional<NewMeeting> next;
    Setting const& setting;
    moment::Instant now;
};
struct Closed {
    int written_to = 0;
    MeetingId next = {}; // none when none was planned here
};
base::Result<Closed, Refusal> close(
    db::Connection& db, partnership::Scope const& scope, Closing const& closing);

// By a later meeting; from then on they do not change.
struct Adoption {
    MeetingId minutes, in;
    moment::Date on;
};
base::Result<void, Refusal> adopt_minutes(
    db::Connection& db, partnership::Scope const& scope, Adoption const& adoption);

// When the group meets next: six weeks on in the first year, three months on afterwards, on the same day of
// the week and not on a holiday.
NewMeeting suggested_next(Meeting const& meeting);

} // namespace meetings
