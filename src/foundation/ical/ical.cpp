#include "ical.h"

#include "lines.h"

#include <fmt/format.h>

namespace ical {

namespace {

constexpr std::string_view product = "-//Terreinwijzer//NL";
constexpr std::string_view zone = "Europe/Amsterdam";
// The rule of the European Union since 1996.
constexpr std::string_view zone_lines = "BEGIN:VTIMEZONE\r\n"
                                        "TZID:Europe/Amsterdam\r\n"
                                        "BEGIN:DAYLIGHT\r\n"
                                        "TZOFFSETFROM:+0100\r\n"
                                        "TZOFFSETTO:+0200\r\n"
                                        "TZNAME:CEST\r\n"
                                        "DTSTART:19960331T020000\r\n"
                                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                                        "END:DAYLIGHT\r\n"
                                        "BEGIN:STANDARD\r\n"
                                        "TZOFFSETFROM:+0200\r\n"
                                        "TZOFFSETTO:+0100\r\n"
                                        "TZNAME:CET\r\n"
                                        "DTSTART:19961027T030000\r\n"
                                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                                        "END:STANDARD\r\n"
                                        "END:VTIMEZONE\r\n";

// With zeros before it. By hand, for a feed has thousands of them.
void add_digits(std::string& out, std::int64_t number, int width)
{
    auto const from = out.size();
    out.resize(from + static_cast<std::size_t>(width), '0');
    for (auto at = out.size(); at > from; number /= 10) {
        out[--at] = static_cast<char>('0' + number % 10);
    }
}

std::string day(moment::Date date)
{
    std::string out;
    out.reserve(std::size("19960331T020000Z"));
    add_digits(out, date.year, 4);
    add_digits(out, date.month, 2);
    add_digits(out, date.day, 2);
    return out;
}

std::string local(moment::Instant instant)
{
    auto const time = moment::local_time(instant);
    auto out = day(moment::local_date(instant));
    out += 'T';
    add_digits(out, time.hour, 2);
    add_digits(out, time.minute, 2);
    return out += "00";
}

std::string utc(moment::Instant instant)
{
    auto const seconds = instant.epoch_ms / 1000;
    auto const of_day = seconds % 86'400;
    auto out = day(moment::date_of_days(seconds / 86'400));
    out += 'T';
    add_digits(out, of_day / 3600, 2);
    add_digits(out, of_day / 60 % 60, 2);
    add_digits(out, of_day % 60, 2);
    return out += 'Z';
}

std::string_view name(Status status)
{
    switch (status) {
    case Status::confirmed:
        return "CONFIRMED";
    case Status::tentative:
        return "TENTATIVE";
    case Status::cancelled:
        return "CANCELLED";
    case Status::unsaid:
        return "";
    }
    return "CONFIRMED";
}

std::string_view name(Every every)
{
    switch (every) {
    case Every::day:
        return "DAILY";
    case Every::week:
        return "WEEKLY";
    case Every::month:
        return "MONTHLY";
    case Every::year:
        return "YEARLY";
    }
    return "WEEKLY";
}

// Without what would end the value of a parameter or the line.
std::string parameter(std::string_view text)
{
    std::string kept;
    for (char const sign : text) {
        if (sign != '"' && static_cast<unsigned char>(sign) >= ' ') {
            kept += sign;
        }
    }
    return kept;
}

std::string named(std::string_view property, Person const& person)
{
    return person.name.empty() ? std::string(property)
                               : fmt::format("{};CN=\"{}\"", property, parameter(person.name));
}

void write(Lines& lines, AllDay const& days)
{
    lines.plain("DTSTART;VALUE=DATE", day(days.first));
    lines.plain("DTEND;VALUE=DATE", day(moment::plus_days(days.last, 1)));
}

void write(Lines& lines, Timed const& times)
{
    static std::string const start = fmt::format("DTSTART;TZID={}", zone),
                             end = fmt::format("DTEND;TZID={}", zone);
    lines.plain(start, local(times.begin));
    lines.plain(end, local(times.end));
}

void write_people(Lines& lines, Event const& event)
{
    if (event.organizer) {
        lines.plain(named("ORGANIZER", *event.organizer), "mailto:" + parameter(event.organizer->address));
    }
    for (auto const& person : event.attendees) {
        lines.plain(named("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE", person),
            "mailto:" + parameter(person.address));
    }
}

void write(Lines& lines, Event const& event)
{
    lines.plain("BEGIN", "VEVENT");
    lines.text("UID", event.uid);
    lines.plain("SEQUENCE", std::to_string(event.sequence));
    lines.plain("DTSTAMP", utc(event.stamp));
    std::visit([&lines](auto const& when) { write(lines, when); }, event.when);
    if (!event.rule.empty()) {
        lines.plain("RRULE", parameter(event.rule));
    }
    lines.text("SUMMARY", event.summary);
    lines.text("DESCRIPTION", event.description);
    lines.text("LOCATION", event.location);
    if (!event.url.empty()) {
        lines.plain("URL", parameter(event.url));
    }
    if (event.status != Status::unsaid) {
        lines.plain("STATUS", name(event.status));
    }
    write_people(lines, event);
    lines.plain("END", "VEVENT");
}

void write_head(Lines& lines, Method method)
{
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", product);
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", name(method));
}

} // namespace

std::string_view name(Method method)
{
    switch (method) {
    case Method::publish:
        return "PUBLISH";
    case Method::request:
        return "REQUEST";
    case Method::cancel:
        return "CANCEL";
    case Method::decline_counter:
        return "DECLINECOUNTER";
    }
    return "PUBLISH";
}

// RFC 5545, 3.3.10: the limit is a day where the event is one, and a time in UTC where it has a zone.
std::string rule(Recurrence const& recurrence, When const& when)
{
    std::string text = fmt::format("FREQ={}", name(recurrence.every));
    if (recurrence.count > 0) {
        text += fmt::format(";COUNT={}", recurrence.count);
    } else if (recurrence.until) {
        bool const is_day = std::holds_alternative<AllDay>(when);
        text += ";UNTIL="
            + (is_day ? day(recurrence.until) : utc(moment::instant_of(recurrence.until, {23, 59})));
    }
    if (recurrence.interval > 1) {
        text += fmt::format(";INTERVAL={}", recurrence.interval);
    }
    return text;
}

std::string feed(std::string_view name, std::span<Event const> events)
{
    Lines lines;
    write_head(lines, Method::publish);
    lines.text("X-WR-CALNAME", name);
    lines.text("NAME", name);
    lines.plain("X-WR-TIMEZONE", zone);
    lines.plain("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    lines.plain("X-PUBLISHED-TTL", "PT1H");
    lines.raw(zone_lines);
    for (auto const& event : events) {
        write(lines, event);
    }
    lines.plain("END", "VCALENDAR");
    return lines.take();
}

std::string invitation(Event const& event, Method method)
{
    Lines lines;
    write_head(lines, method);
    lines.raw(zone_lines);
    write(lines, event);
    lines.plain("END", "VCALENDAR");
    return lines.take();
}

} // namespace ical
