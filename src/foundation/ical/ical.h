// Calendars as other programs read them (RFC 5545): feeds to subscribe to and invitations in mail. Times are
// written as Dutch civil time with its VTIMEZONE, because Outlook shows anything else an hour or two off.
#pragma once
#include "base/result.h"
#include "moment/moment.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ical {

struct Person {
    std::string name;
    std::string address; // of mail
};

// Both days are part of it.
struct AllDay {
    moment::Date first, last;
    friend bool operator==(AllDay const&, AllDay const&) = default;
};
struct Timed {
    moment::Instant begin, end;
    friend bool operator==(Timed const&, Timed const&) = default;
};
using When = std::variant<AllDay, Timed>;

enum class Every { day, week, month, year };

struct Recurrence {
    Every every = Every::week;
    int interval = 1;
    int count = 0; // how often in all; 0 is no limit
    moment::Date until; // the last day; zero is no limit
};
// As the RRULE of an event at that time: "FREQ=MONTHLY;COUNT=8;INTERVAL=3".
std::string rule(Recurrence const& recurrence, When const& when);

// Unsaid: who is taken off an appointment gets a cancellation that does not cancel it for others.
enum class Status { confirmed, tentative, cancelled, unsaid };

struct Event {
    std::string uid; // the same for the same event in every feed and mail, for ever
    int sequence = 0; // one more at each change that moves or cancels it
    moment::Instant stamp;
    When when;
    std::string rule; // RRULE, empty for what happens once
    std::string summary;
    std::string description;
    std::string location;
    std::string url;
    Status status = Status::confirmed;
    std::optional<Person> organizer;
    std::vector<Person> attendees;
};

enum class Method { publish, request, cancel, decline_counter };
std::string_view name(Method method); // "PUBLISH"

// A feed to subscribe to; readers come back every hour.
std::string feed(std::string_view name, std::span<Event const> events);
// One event for the calendar part of a mail.
std::string invitation(Event const& event, Method method);

enum class ReadRefusal { not_a_calendar, too_large, too_many_events };

struct Calendar {
    std::string name;
    std::vector<Event> events;
    int skipped = 0; // events without a usable time
};
// Times of other zones become instants; times without a zone are Dutch.
base::Result<Calendar, ReadRefusal> read(std::string_view text);

} // namespace ical
