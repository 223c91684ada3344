// The door of the calendar: what happens on the park and what is told about it, when and by whom. Process
// document 1.7 and 1.8: activity calendar, information and where to report what.
#pragma once
#include "accounts/accounts.h"
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "moment/moment.h"
#include "partnership/step.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace calendar {

using EventId = base::Id<struct EventTag>;
using MessageId = base::Id<struct MessageTag>;

enum class Kind {
    information_evening,
    alert_evening,
    inspection_walk,
    clean_up_day,
    press,
    exercise,
    workshop,
    other,
};
inline constexpr Kind all_kinds[] = {Kind::information_evening, Kind::alert_evening, Kind::inspection_walk,
    Kind::clean_up_day, Kind::press, Kind::exercise, Kind::workshop, Kind::other};
std::string_view code(Kind kind);
std::optional<Kind> kind_of(std::string_view code);
i18n::Text name(Kind kind);

enum class State { planned, cancelled };
std::string_view code(State state);

struct NewEvent {
    Kind kind = Kind::other;
    std::string title;
    moment::Date date;
    moment::TimeOfDay from{19, 0}, until{21, 0};
    std::string place = {};
    accounts::OrganisationId organiser = {}; // may be none while nobody took it
    std::string suggestion = {}; // of the year calendar, where it came from; may be empty
};
// Fields "title", "date", "from", "until", "place".
i18n::Problems problems(NewEvent const& wanted);

struct Event {
    EventId id;
    NewEvent what;
    State state = State::planned;
    int sequence = 0; // one more at each change, for calendars that have it already
    moment::Instant changed_at;
};

enum class Channel { newsletter, letter, app_group, website, social_media, newspaper, meeting };
inline constexpr Channel all_channels[] = {Channel::newsletter, Channel::letter, Channel::app_group,
    Channel::website, Channel::social_media, Channel::newspaper, Channel::meeting};
std::string_view code(Channel channel);
std::optional<Channel> channel_of(std::string_view code);
i18n::Text name(Channel channel);

// One thing that is told: through which channel, to whom, when, and who prepares it.
struct NewMessage {
    std::string subject;
    Channel channel = Channel::newsletter;
    std::string audience = {};
    moment::Date date;
    accounts::OrganisationId prepares = {};
    std::string suggestion = {};
};
// Fields "subject", "audience", "date".
i18n::Problems problems(NewMessage const& wanted);

struct Message {
    MessageId id;
    NewMessage what;
    bool is_sent = false;
};

enum class Refusal {
    unknown, // not on the calendar of this park
    is_cancelled, // what is called off is not changed
    nothing_planned, // adopting a calendar without an event or without a message
};
i18n::Message message(Refusal refusal);
using Outcome = base::Result<void, Refusal>;

EventId add(db::Connection& db, partnership::Scope const& scope, NewEvent const& wanted, moment::Instant now);
Outcome change(db::Connection& db, partnership::Scope const& scope, Event const& wanted, moment::Instant now);
Outcome cancel(db::Connection& db, partnership::Scope const& scope, EventId id, moment::Instant now);
// From the first day to the last, both included; as it is made, every day.
struct Days {
    moment::Date first{1, 1, 1}, last{9999, 12, 31};
};
// Of this round, also those that were cancelled, the first one first.
std::vector<Event> events(db::Connection& db, partnership::Scope const& scope, Days const& days = {});
// How many of them still go on.
std::int64_t planned(std::vector<Event> const& events);
std::optional<Event> find(db::Connection& db, partnership::Scope const& scope, EventId id);

MessageId add(db::Connection& db, partnership::Scope const& scope, NewMessage const& wanted);
Outcome change(db::Connection& db, partnership::Scope const& scope, Message const& wanted);
Outcome remove(db::Connection& db, partnership::Scope const& scope, MessageId id);
std::vector<Message> messages(db::Connection& db, partnership::Scope const& scope, Days const& days = {});
// The first days of the months of this round with an activity or a message, the first one first.
std::vector<moment::Date> months(db::Connection& db, partnership::Scope const& scope);
std::optional<Message> find(db::Connection& db, partnership::Scope const& scope, MessageId id);

// What a year on a park holds, less what was taken over in this round.
struct Suggestion {
    std::string id;
    int month = 1;
    std::string kind; // "walk", "message": as the year calendar calls it
    std::string lead; // a stakeholder kind
    i18n::Text title;
};
std::vector<Suggestion> suggestions(db::Connection& db, partnership::Scope const& scope);
// Puts them on the first working day on or after the 10th of their month, from today on; the lead becomes the
// organisation of that kind that takes part here. Unknown ids are passed over. Answers how many were taken.
int take_over(db::Connection& db, partnership::Scope const& scope, std::vector<std::string> const& ids,
    moment::Instant now);

struct Adoption {
    moment::Date on;
    std::string by;
};
struct By {
    accounts::PersonId person;
    moment::Instant at;
};
Outcome adopt(db::Connection& db, partnership::Scope const& scope, By const& by);
std::optional<Adoption> adoption(db::Connection& db, partnership::Scope const& scope);

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question);

} // namespace calendar
