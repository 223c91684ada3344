#include "letters.h"

#include "meeting.h"
#include "texts.h"

#include "mail/mail.h"

#include <fmt/format.h>

namespace meetings {
namespace {

std::string when_of(i18n::Words const& words, Meeting const& meeting)
{
    return words(texts::mail::when, words.long_date(meeting.date), moment::iso(meeting.from),
        moment::iso(meeting.until));
}

std::string place_of(i18n::Words const& words, Meeting const& meeting)
{
    return meeting.place.empty() ? std::string(words(texts::mail::no_place)) : meeting.place;
}

std::string subject_of(i18n::Words const& words, Letter const& letter)
{
    auto const& title = letter.meeting.title;
    auto const& park = letter.setting.park;
    auto const day = words.date(letter.meeting.date);
    switch (letter.word) {
    case Word::cancelled:
        return words(texts::mail::subject_cancelled, title, park, day);
    case Word::taken_off:
        return words(texts::mail::subject_off, title, park, day);
    case Word::declined:
        return words(texts::mail::subject_declined, title, park, day);
    case Word::invitation:
        break;
    }
    return words(texts::mail::subject, title, park, day);
}

std::string body_of(i18n::Words const& words, Letter const& letter, std::string const& name)
{
    auto const& meeting = letter.meeting;
    auto const& park = letter.setting.park;
    auto const when = when_of(words, meeting);
    // Who works through the list of the house has no name of his own there.
    auto const& sender = letter.setting.sender.name.empty() ? park : letter.setting.sender.name;
    switch (letter.word) {
    case Word::cancelled:
        return words(texts::mail::body_cancelled, name, meeting.title, park, when, sender);
    case Word::taken_off:
        return words(texts::mail::body_off, name, meeting.title, park, when, sender);
    case Word::declined:
        return words(texts::mail::body_declined, name, meeting.title, park, when, sender);
    case Word::invitation:
        break;
    }
    return words(texts::mail::body, name, meeting.title, park, when, place_of(words, meeting),
        numbered(meeting.agenda), letter.setting.url + "/" + path_of(meeting.id), sender);
}

ical::Method method_of(Word word)
{
    switch (word) {
    case Word::cancelled:
    case Word::taken_off:
        return ical::Method::cancel;
    case Word::declined:
        return ical::Method::decline_counter;
    case Word::invitation:
        break;
    }
    return ical::Method::request;
}

mail::Invitation calendar_of(Letter const& letter, Receiver const& to)
{
    auto event = calendar_event(letter.meeting, letter.setting, letter.now);
    event.sequence += to.ahead;
    event.attendees = {{to.person.name, to.person.email}};
    // RFC 5546, 3.2.5: for the others it goes on, so the event itself is not cancelled.
    if (letter.word == Word::taken_off)
        event.status = ical::Status::unsaid;
    auto const method = method_of(letter.word);
    return {std::string(ical::name(method)), ical::invitation(event, method)};
}

// One mail for each change, however often it is sent.
std::string key_of(Letter const& letter, Receiver const& to)
{
    auto const& meeting = letter.meeting;
    auto out = fmt::format("meetings/{}/{}/{}/{}/{}", meeting.id.text(), meeting.sequence,
        meeting.agenda_version, code(meeting.state), to.person.id.text());
    if (to.ahead > 0)
        out += fmt::format("/{}", to.ahead);
    if (letter.word == Word::declined)
        out += fmt::format("/declined/{}", letter.now.epoch_ms);
    return out;
}

} // namespace

bool send(db::Connection& db, Letter const& letter, Receiver const& to)
{
    i18n::Words const words(to.person.language);
    mail::Message out{{to.person.name, to.person.email}, subject_of(words, letter),
        body_of(words, letter, to.person.name), {}, {}, {}, {}};
    out.invitation = calendar_of(letter, to);
    out.key = key_of(letter, to);
    return static_cast<bool>(mail::enqueue(db, out, letter.now));
}

std::string numbered(std::vector<std::string> const& agenda)
{
    std::string out;
    for (std::size_t i = 0; i < agenda.size(); ++i)
        out += fmt::format("{}. {}\n", i + 1, agenda[i]);
    return out;
}

} // namespace meetings
