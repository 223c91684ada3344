#include "reply.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace ical {
namespace {

constexpr std::size_t reply_bytes_max = 200'000, reply_lines_max = 5'000, uid_length_max = 255,
                      words_length_max = 1'000;

// One line of a calendar: NAME;PARAM=value;PARAM="value":value
struct Property {
    std::string name;
    std::vector<std::pair<std::string, std::string>> parameters;
    std::string value;
};

std::string upper(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(
        out, out.begin(), [](unsigned char sign) { return static_cast<char>(std::toupper(sign)); });
    return out;
}

// A line that begins with a blank goes on from the one before it.
std::vector<std::string> unfolded(std::string_view text)
{
    std::vector<std::string> out;
    while (!text.empty() && out.size() <= reply_lines_max) {
        auto const end = text.find('\n');
        auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!out.empty() && (line.starts_with(' ') || line.starts_with('\t')))
            out.back() += line.substr(1);
        else
            out.emplace_back(line);
    }
    return out;
}

// Where a part of the line ends: at the first of these signs outside quotes.
std::size_t end_of_part(std::string_view line, std::string_view signs)
{
    bool is_quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '"')
            is_quoted = !is_quoted;
        else if (!is_quoted && signs.find(line[at]) != std::string_view::npos)
            return at;
    }
    return line.size();
}

std::string unquoted(std::string_view text)
{
    if (text.size() >= 2 && text.starts_with('"') && text.ends_with('"'))
        text = text.substr(1, text.size() - 2);
    return std::string(text);
}

Property property_of(std::string_view line)
{
    Property out;
    auto end = end_of_part(line, ";:");
    out.name = upper(line.substr(0, end));
    while (end < line.size() && line[end] == ';') {
        line.remove_prefix(end + 1);
        end = end_of_part(line, ";:");
        auto const parameter = line.substr(0, end);
        auto const is = parameter.find('=');
        if (is != std::string_view::npos)
            out.parameters.emplace_back(upper(parameter.substr(0, is)), unquoted(parameter.substr(is + 1)));
    }
    if (end < line.size())
        out.value = line.substr(end + 1);
    return out;
}

std::string parameter_of(Property const& property, std::string_view name)
{
    for (auto const& [key, value] : property.parameters)
        if (key == name)
            return value;
    return {};
}

Attending answer_of(Property const& attendee)
{
    auto const status = upper(parameter_of(attendee, "PARTSTAT"));
    if (status == "ACCEPTED")
        return Attending::accepted;
    if (status == "TENTATIVE")
        return Attending::tentative;
    return status == "DECLINED" ? Attending::declined : Attending::unanswered;
}

std::string address_of(std::string_view value)
{
    constexpr std::string_view scheme = "MAILTO:";
    if (upper(value.substr(0, scheme.size())) == scheme)
        value.remove_prefix(scheme.size());
    return std::string(value);
}

int number_of(std::string_view text)
{
    int out = 0;
    for (char const sign : text) {
        if (sign < '0' || sign > '9' || out > 100'000'000)
            return 0;
        out = out * 10 + (sign - '0');
    }
    return out;
}

// "20270315T093000Z"; RFC 5545 wants it in UTC.
moment::Instant stamp_of(std::string_view text)
{
    if (text.size() < 15 || text[8] != 'T')
        return {};
    moment::Date const date{
        number_of(text.substr(0, 4)), number_of(text.substr(4, 2)), number_of(text.substr(6, 2))};
    int const hour = number_of(text.substr(9, 2)), minute = number_of(text.substr(11, 2)),
              second = number_of(text.substr(13, 2));
    if (!moment::is_valid(date) || hour > 23 || minute > 59 || second > 60)
        return {};
    return {((moment::days_since_epoch(date) * 24 + hour) * 60 + minute) * 60'000 + second * 1000};
}

// Zones with the time of the Netherlands, as Google, Apple and Outlook call them.
constexpr std::array<std::string_view, 12> dutch_zones{"EUROPE/AMSTERDAM", "EUROPE/BRUSSELS", "EUROPE/BERLIN",
    "EUROPE/PARIS", "EUROPE/MADRID", "EUROPE/ROME", "EUROPE/LUXEMBOURG", "EUROPE/COPENHAGEN",
    "W. EUROPE STANDARD TIME", "ROMANCE STANDARD TIME", "CENTRAL EUROPE STANDARD TIME",
    "CENTRAL EUROPEAN STANDARD TIME"};

// In UTC, in a zone with Dutch time, or without one, which is Dutch too.
std::optional<moment::Instant> time_of(Property const& property)
{
    auto const utc = stamp_of(property.value);
    if (utc.epoch_ms <= 0)
        return {};
    if (property.value.size() == 16 && property.value.back() == 'Z')
        return utc;
    auto const zone = upper(parameter_of(property, "TZID"));
    bool const is_dutch = zone.empty() || std::ranges::find(dutch_zones, zone) != dutch_zones.end();
    if (!is_dutch || property.value.size() != 15)
        return {};
    constexpr std::int64_t minutes_a_day = 24 * 60;
    auto const minutes = utc.epoch_ms / 60'000;
    auto const of_day = static_cast<int>(minutes % minutes_a_day);
    return moment::instant_of(moment::date_of_days(minutes / minutes_a_day), {of_day / 60, of_day % 60});
}

// RFC 5545, 3.3.11; signs that steer a screen are left out.
std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char sign = text[at];
        if (sign == '\\' && at + 1 < text.size()) {
            sign = text[++at];
            if (sign == 'n' || sign == 'N')
                sign = '\n';
        }
        if (static_cast<unsigned char>(sign) >= ' ' || sign == '\n')
            out += sign;
    }
    return out;
}

// No more than anybody reads, and no half sign at its end.
std::string shortened(std::string text)
{
    text.resize(std::min(text.size(), words_length_max));
    constexpr int sign_bytes_max = 4;
    for (int cut = 0; cut < sign_bytes_max && !text.empty() && !base::is_utf8(text); ++cut)
        text.pop_back();
    return base::is_utf8(text) ? text : std::string();
}

struct Found {
    bool is_calendar = false, is_inside = false;
    int events = 0, people = 0, depth = 0;
    std::string method = {};
    Reply reply;
    std::optional<moment::Instant> begin = {}, end = {};
    bool has_end = false;
    std::string words = {};
};

void take(Found& found, Property const& property)
{
    auto const value = upper(property.value);
    if (property.name == "BEGIN") {
        ++found.depth;
        found.is_calendar = found.is_calendar || value == "VCALENDAR";
        found.events += value == "VEVENT" ? 1 : 0;
        found.is_inside = value == "VEVENT"; // an alarm in an event says nothing about who comes
    } else if (property.name == "END") {
        --found.depth;
        found.is_inside = found.depth == 2 && value != "VEVENT";
    } else if (property.name == "METHOD" && !found.is_inside)
        found.method = value;
    if (!found.is_inside)
        return;
    if (property.name == "UID")
        found.reply.uid = property.value;
    if (property.name == "SEQUENCE")
        found.reply.sequence = number_of(property.value);
    if (property.name == "DTSTAMP")
        found.reply.stamp = stamp_of(property.value);
    if (property.name == "DTSTART")
        found.begin = time_of(property);
    if (property.name == "DTEND") {
        found.has_end = true;
        found.end = time_of(property);
    }
    if (property.name == "COMMENT")
        found.words = shortened(unescaped(property.value));
    if (property.name == "ATTENDEE") {
        ++found.people;
        found.reply.address = address_of(property.value);
        found.reply.answer = answer_of(property);
    }
}

base::Result<Found, ReplyRefusal> found_in(std::string_view text, std::string_view method)
{
    if (text.size() > reply_bytes_max)
        return base::refuse(ReplyRefusal::too_large);
    auto const lines = unfolded(text);
    if (lines.size() > reply_lines_max)
        return base::refuse(ReplyRefusal::too_large);
    Found found;
    for (auto const& line : lines)
        take(found, property_of(line));
    if (!found.is_calendar)
        return base::refuse(ReplyRefusal::not_a_calendar);
    if (found.method != method)
        return base::refuse(ReplyRefusal::not_a_reply);
    if (found.events != 1 || found.reply.uid.empty() || found.reply.uid.size() > uid_length_max)
        return base::refuse(ReplyRefusal::not_one_event);
    return found;
}

} // namespace

base::Result<Reply, ReplyRefusal> read_reply(std::string_view text)
{
    auto const found = found_in(text, "REPLY");
    if (!found)
        return base::refuse(found.error());
    if (found->people != 1 || found->reply.address.empty())
        return base::refuse(ReplyRefusal::not_one_person);
    if (found->reply.answer == Attending::unanswered)
        return base::refuse(ReplyRefusal::no_answer);
    return found->reply;
}

base::Result<Counter, ReplyRefusal> read_counter(std::string_view text)
{
    auto const found = found_in(text, "COUNTER");
    if (!found)
        return base::refuse(found.error());
    if (!found->begin || (found->has_end && (!found->end || *found->end <= *found->begin)))
        return base::refuse(ReplyRefusal::no_time);
    auto const& reply = found->reply;
    return Counter{reply.uid, reply.sequence, reply.stamp, found->people == 1 ? reply.address : std::string(),
        *found->begin, found->end.value_or(moment::Instant{}), found->words};
}

} // namespace ical
