#include "meeting.h"

#include "days.h"
#include "texts.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace meetings {
namespace {

constexpr std::size_t title_max = 120, place_max = 160, agenda_max = 12'000;
constexpr int months_a_quarter = 3;
constexpr int saturday = 5;

struct KindWords {
    Kind kind;
    std::string_view code;
    i18n::Text name, agenda;
};

constexpr KindWords kind_words[] = {
    {Kind::kick_off, "kick_off", texts::kind::kick_off, texts::agenda::kick_off},
    {Kind::regular, "regular", texts::kind::regular, texts::agenda::regular},
    {Kind::quarterly, "quarterly", texts::kind::quarterly, texts::agenda::quarterly},
    {Kind::presentation, "presentation", texts::kind::presentation, texts::agenda::presentation},
    {Kind::adoption, "adoption", texts::kind::adoption, texts::agenda::adoption},
    {Kind::award, "award", texts::kind::award, texts::agenda::award},
};

KindWords const& words_of(Kind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

constexpr std::string_view state_codes[] = {"planned", "held", "cancelled"};
constexpr std::string_view presence_codes[] = {"unknown", "present", "apology"};

// The day itself, or the first one after it on which people work: a quarter is kept, also in summer.
moment::Date working_day(moment::Date date)
{
    while (moment::weekday(date) >= saturday || is_public_holiday(date))
        date = moment::plus_days(date, 1);
    return date;
}

bool is_too_long(std::string_view text, std::size_t max) { return base::length_utf8(text) > max; }

} // namespace

std::string_view code(Kind kind) { return words_of(kind).code; }

std::optional<Kind> kind_of(std::string_view code)
{
    auto const found = std::ranges::find(kind_words, code, &KindWords::code);
    return found == std::end(kind_words) ? std::nullopt : std::optional(found->kind);
}

i18n::Text name(Kind kind) { return words_of(kind).name; }

std::string_view code(State state) { return state_codes[static_cast<std::size_t>(state)]; }

State state_of(std::string_view code)
{
    auto const found = std::ranges::find(state_codes, code);
    return found == std::end(state_codes) ? State::planned
                                          : static_cast<State>(found - std::begin(state_codes));
}

std::string_view code(Presence presence) { return presence_codes[static_cast<std::size_t>(presence)]; }

Presence presence_of(std::string_view code)
{
    auto const found = std::ranges::find(presence_codes, code);
    return found == std::end(presence_codes) ? Presence::unknown
                                             : static_cast<Presence>(found - std::begin(presence_codes));
}

std::string joined_agenda(std::vector<std::string> const& agenda) { return base::joined(agenda, "\n"); }

std::vector<std::string> split_agenda(std::string_view text)
{
    std::vector<std::string> out;
    for (auto const line : base::split(text, '\n'))
        if (auto const item = base::trimmed(line); !item.empty())
            out.emplace_back(item);
    return out;
}

std::vector<std::string> standard_agenda(Kind kind, i18n::Language language)
{
    return split_agenda(words_of(kind).agenda.in(language));
}

NewMeeting completed(NewMeeting wanted)
{
    wanted.title = base::trimmed(wanted.title);
    wanted.place = base::trimmed(wanted.place);
    if (wanted.title.empty())
        wanted.title = name(wanted.kind).dutch;
    if (wanted.agenda.empty())
        wanted.agenda = standard_agenda(wanted.kind, i18n::Language::dutch);
    return wanted;
}

NewMeeting as_new(Meeting const& meeting)
{
    return {meeting.kind, meeting.title, meeting.date, meeting.from, meeting.until, meeting.place,
        meeting.agenda};
}

i18n::Problems problems(NewMeeting const& wanted)
{
    i18n::Problems out;
    if (is_too_long(wanted.title, title_max))
        out.push_back(i18n::problem("title", texts::problem::title_long, title_max));
    if (!wanted.date)
        out.push_back(i18n::problem("date", texts::problem::date_needed));
    if (wanted.until <= wanted.from)
        out.push_back(i18n::problem("until", texts::problem::ends_first));
    if (is_too_long(wanted.place, place_max))
        out.push_back(i18n::problem("place", texts::problem::place_long, place_max));
    if (is_too_long(joined_agenda(wanted.agenda), agenda_max))
        out.push_back(i18n::problem("agenda", texts::problem::agenda_long, agenda_max));
    return out;
}

std::vector<moment::Date> quarterly_dates(moment::Date first, int count)
{
    std::vector<moment::Date> out;
    for (int number = 0; number < count; ++number)
        out.push_back(working_day(moment::plus_months(first, number * months_a_quarter)));
    return out;
}

std::optional<Refusal> hindrance_to_change(Meeting const& meeting)
{
    return meeting.state == State::planned ? std::nullopt : std::optional(Refusal::not_planned);
}

std::optional<Refusal> hindrance_to_agree(Meeting const& meeting)
{
    if (meeting.state == State::cancelled)
        return Refusal::not_planned;
    return meeting.adopted_on ? std::optional(Refusal::minutes_adopted) : std::nullopt;
}

std::optional<Refusal> hindrance_to_hold(Meeting const& meeting, Minutes const& minutes, moment::Date today)
{
    if (meeting.state == State::cancelled)
        return Refusal::not_planned;
    if (meeting.adopted_on)
        return Refusal::minutes_adopted;
    if (today < meeting.date)
        return Refusal::not_yet;
    auto const present = std::ranges::count(minutes.attendance, Presence::present, &Attendance::presence);
    return present > 0 ? std::nullopt : std::optional(Refusal::nobody_present);
}

i18n::Message message(Refusal refusal)
{
    switch (refusal) {
    case Refusal::unknown_meeting:
        return i18n::message(texts::refusal::unknown_meeting);
    case Refusal::not_planned:
        return i18n::message(texts::refusal::not_planned);
    case Refusal::not_yet:
        return i18n::message(texts::refusal::not_yet);
    case Refusal::minutes_adopted:
        return i18n::message(texts::refusal::minutes_adopted);
    case Refusal::unknown_item:
        return i18n::message(texts::refusal::unknown_item);
    case Refusal::unknown_person:
        return i18n::message(texts::refusal::unknown_person);
    case Refusal::unknown_organisation:
        return i18n::message(texts::refusal::unknown_organisation);
    case Refusal::nobody_present:
        break;
    }
    return i18n::message(texts::refusal::nobody_present);
}

std::string numeric_day(moment::Date date)
{
    return fmt::format("{:02}-{:02}-{}", date.day, date.month, date.year);
}

std::string path_of(MeetingId id) { return "bijeenkomsten/" + id.text(); }

} // namespace meetings
