#include "ical.h"

#include <libical/ical.h>

#include <strings.h>

#include <algorithm>
#include <memory>

namespace ical {

namespace {

constexpr std::size_t bytes_max = 10'000'000;
constexpr std::size_t events_max = 20'000;
constexpr std::string_view mail_scheme = "mailto:";

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using Component = std::unique_ptr<icalcomponent, Freed>;
using Text = std::unique_ptr<char, Freed>;

std::string text_of(char const* text) { return text == nullptr ? "" : text; }

std::string value_of(icalcomponent* component, icalproperty_kind kind)
{
    auto* property = icalcomponent_get_first_property(component, kind);
    if (property == nullptr) {
        return "";
    }
    Text const value(icalproperty_get_value_as_string_r(property));
    return text_of(value.get());
}

moment::Date date_of(icaltimetype time) { return {time.year, time.month, time.day}; }

// A time without a zone, or with one that nobody explains, is taken for Dutch.
moment::Instant instant_of(icaltimetype time)
{
    if (icaltime_is_utc(time) || time.zone != nullptr) {
        return {static_cast<std::int64_t>(icaltime_as_timet_with_zone(time, time.zone)) * 1000};
    }
    return moment::instant_of(date_of(time), {time.hour, time.minute}).plus_ms(time.second * 1000);
}

std::optional<When> when_of(icalcomponent* event)
{
    auto const begin = icalcomponent_get_dtstart(event);
    auto const end = icalcomponent_get_dtend(event);
    if (icaltime_is_null_time(begin) || !moment::is_valid(date_of(begin))) {
        return std::nullopt;
    }
    bool const has_end = !icaltime_is_null_time(end) && moment::is_valid(date_of(end));
    if (icaltime_is_date(begin)) {
        auto const first = date_of(begin);
        auto const last = has_end ? moment::plus_days(date_of(end), -1) : first;
        return AllDay{first, std::max(first, last)};
    }
    auto const from = instant_of(begin);
    return Timed{from, has_end ? std::max(from, instant_of(end)) : from};
}

Person person_of(icalproperty* property, char const* address)
{
    std::string plain = text_of(address);
    if (plain.size() >= mail_scheme.size()
        && strncasecmp(plain.data(), mail_scheme.data(), mail_scheme.size()) == 0) {
        plain.erase(0, mail_scheme.size());
    }
    auto* common_name = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER);
    return {common_name == nullptr ? "" : text_of(icalparameter_get_cn(common_name)), plain};
}

void read_people(icalcomponent* component, Event& event)
{
    if (auto* organizer = icalcomponent_get_first_property(component, ICAL_ORGANIZER_PROPERTY)) {
        event.organizer = person_of(organizer, icalproperty_get_organizer(organizer));
    }
    auto* attendee = icalcomponent_get_first_property(component, ICAL_ATTENDEE_PROPERTY);
    while (attendee != nullptr) {
        event.attendees.push_back(person_of(attendee, icalproperty_get_attendee(attendee)));
        attendee = icalcomponent_get_next_property(component, ICAL_ATTENDEE_PROPERTY);
    }
}

Status status_of(icalcomponent* component)
{
    switch (icalcomponent_get_status(component)) {
    case ICAL_STATUS_CANCELLED:
        return Status::cancelled;
    case ICAL_STATUS_TENTATIVE:
        return Status::tentative;
    default:
        return Status::confirmed;
    }
}

std::optional<Event> event_of(icalcomponent* component)
{
    auto const when = when_of(component);
    if (!when) {
        return std::nullopt;
    }
    Event event;
    event.when = *when;
    event.uid = text_of(icalcomponent_get_uid(component));
    event.sequence = icalcomponent_get_sequence(component);
    auto const stamp = icalcomponent_get_dtstamp(component);
    event.stamp = icaltime_is_null_time(stamp) ? moment::Instant{} : instant_of(stamp);
    event.rule = value_of(component, ICAL_RRULE_PROPERTY);
    event.summary = text_of(icalcomponent_get_summary(component));
    event.description = text_of(icalcomponent_get_description(component));
    event.location = text_of(icalcomponent_get_location(component));
    event.url = value_of(component, ICAL_URL_PROPERTY);
    event.status = status_of(component);
    read_people(component, event);
    return event;
}

std::string calendar_name(icalcomponent* calendar)
{
    auto* property = icalcomponent_get_first_property(calendar, ICAL_X_PROPERTY);
    while (property != nullptr) {
        if (text_of(icalproperty_get_x_name(property)) == "X-WR-CALNAME") {
            return text_of(icalproperty_get_x(property));
        }
        property = icalcomponent_get_next_property(calendar, ICAL_X_PROPERTY);
    }
    return value_of(calendar, ICAL_NAME_PROPERTY);
}

// Answers false when there are more events than we take.
bool add_events(icalcomponent* calendar, Calendar& into)
{
    auto* component = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    while (component != nullptr) {
        if (into.events.size() == events_max) {
            return false;
        }
        if (auto event = event_of(component)) {
            into.events.push_back(std::move(*event));
        } else {
            ++into.skipped;
        }
        component = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
    }
    return true;
}

// A file may hold several calendars; libical then answers an invented component around them.
std::vector<icalcomponent*> calendars_in(icalcomponent* root)
{
    if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT) {
        return {root};
    }
    std::vector<icalcomponent*> found;
    auto* calendar = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT);
    while (calendar != nullptr) {
        found.push_back(calendar);
        calendar = icalcomponent_get_next_component(root, ICAL_VCALENDAR_COMPONENT);
    }
    return found;
}

} // namespace

base::Result<Calendar, ReadRefusal> read(std::string_view text)
{
    if (text.size() > bytes_max) {
        return base::refuse(ReadRefusal::too_large);
    }
    Component const root(icalparser_parse_string(std::string(text).c_str()));
    auto const calendars = root ? calendars_in(root.get()) : std::vector<icalcomponent*>{};
    if (calendars.empty()) {
        return base::refuse(ReadRefusal::not_a_calendar);
    }
    Calendar read;
    read.name = calendar_name(calendars.front());
    for (auto* calendar : calendars) {
        if (!add_events(calendar, read)) {
            return base::refuse(ReadRefusal::too_many_events);
        }
    }
    return read;
}

} // namespace ical
