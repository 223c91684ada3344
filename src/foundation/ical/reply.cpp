#include "reply.h"

#include <algorithm>
#include <cctype>

namespace ical {
namespace {

constexpr std::size_t reply_bytes_max = 200'000, reply_lines_max = 5'000, uid_length_max = 255;

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

struct Found {
    bool is_calendar = false, is_reply = false, is_inside = false;
    int events = 0, people = 0, depth = 0;
    Reply reply;
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
        found.is_reply = value == "REPLY";
    if (!found.is_inside)
        return;
    if (property.name == "UID")
        found.reply.uid = property.value;
    if (property.name == "SEQUENCE")
        found.reply.sequence = number_of(property.value);
    if (property.name == "DTSTAMP")
        found.reply.stamp = stamp_of(property.value);
    if (property.name == "ATTENDEE") {
        ++found.people;
        found.reply.address = address_of(property.value);
        found.reply.answer = answer_of(property);
    }
}

} // namespace

base::Result<Reply, ReplyRefusal> read_reply(std::string_view text)
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
    if (!found.is_reply)
        return base::refuse(ReplyRefusal::not_a_reply);
    if (found.events != 1 || found.reply.uid.empty() || found.reply.uid.size() > uid_length_max)
        return base::refuse(ReplyRefusal::not_one_event);
    if (found.people != 1 || found.reply.address.empty())
        return base::refuse(ReplyRefusal::not_one_person);
    if (found.reply.answer == Attending::unanswered)
        return base::refuse(ReplyRefusal::no_answer);
    return found.reply;
}

} // namespace ical
