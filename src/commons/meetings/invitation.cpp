#include "invitation.h"

#include "answers_store.h"
#include "meeting.h"
#include "store.h"
#include "texts.h"

#include "mail/mail.h"

#include <fmt/format.h>

namespace meetings {
namespace {

constexpr std::string_view uid_begin = "meeting-", uid_end = "@terreinwijzer";

struct Letter {
    Meeting const& meeting;
    Setting const& setting;
    ical::Method method;
    moment::Instant now;
};

std::string link_to(Meeting const& meeting, Setting const& setting)
{
    return setting.url + "/" + path_of(meeting.id);
}

std::string numbered(std::vector<std::string> const& agenda)
{
    std::string out;
    for (std::size_t i = 0; i < agenda.size(); ++i)
        out += fmt::format("{}. {}\n", i + 1, agenda[i]);
    return out;
}

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
    auto const day = words.date(letter.meeting.date);
    return letter.method == ical::Method::cancel
        ? words(texts::mail::subject_cancelled, letter.meeting.title, letter.setting.park, day)
        : words(texts::mail::subject, letter.meeting.title, letter.setting.park, day);
}

std::string body_of(i18n::Words const& words, Letter const& letter, std::string const& name)
{
    auto const& meeting = letter.meeting;
    auto const when = when_of(words, meeting), place = place_of(words, meeting);
    auto const& sender = letter.setting.sender.name;
    if (letter.method == ical::Method::cancel)
        return words(texts::mail::body_cancelled, name, meeting.title, letter.setting.park, when, sender);
    return words(texts::mail::body, name, meeting.title, letter.setting.park, when, place,
        numbered(meeting.agenda), link_to(meeting, letter.setting), sender);
}

i18n::Words words_of(db::Connection& db, partnership::Member const& member)
{
    auto const person = accounts::person(db, member.person);
    return i18n::Words(person ? person->language : i18n::Language::dutch);
}

mail::Message mail_to(db::Connection& db, partnership::Member const& member, Letter const& letter)
{
    auto const words = words_of(db, member);
    auto event = calendar_event(letter.meeting, letter.setting, letter.now);
    event.attendees = {{member.name, member.email}};
    mail::Message out{{member.name, member.email}, subject_of(words, letter),
        body_of(words, letter, member.name), {}, {}, {}, {}};
    out.invitation
        = mail::Invitation{std::string(ical::name(letter.method)), ical::invitation(event, letter.method)};
    out.key = fmt::format("meetings/{}/{}/{}/{}/{}", letter.meeting.id.text(), letter.meeting.sequence,
        letter.meeting.agenda_version, code(letter.meeting.state), member.person.text());
    return out;
}

int write_to_members(db::Connection& db, partnership::Scope const& scope, Letter const& letter)
{
    int written = 0;
    for (auto const& member : partnership::members(db, scope.partnership))
        written += mail::enqueue(db, mail_to(db, member, letter), letter.now) ? 1 : 0;
    return written;
}

} // namespace

std::string calendar_uid(MeetingId id) { return std::string(uid_begin) + id.text() + std::string(uid_end); }

std::optional<MeetingId> meeting_of_uid(std::string_view uid)
{
    if (!uid.starts_with(uid_begin) || !uid.ends_with(uid_end))
        return std::nullopt;
    uid.remove_prefix(uid_begin.size());
    if (uid.size() < uid_end.size())
        return std::nullopt;
    uid.remove_suffix(uid_end.size());
    return MeetingId::read(uid);
}

ical::Event calendar_event(Meeting const& meeting, Setting const& setting, moment::Instant stamp)
{
    ical::Event event;
    event.uid = calendar_uid(meeting.id);
    event.sequence = meeting.sequence;
    event.stamp = stamp;
    event.when = ical::Timed{
        moment::instant_of(meeting.date, meeting.from), moment::instant_of(meeting.date, meeting.until)};
    event.summary = meeting.title + " " + setting.park;
    event.description = numbered(meeting.agenda);
    event.location = meeting.place;
    event.url = link_to(meeting, setting);
    event.status = meeting.state == State::cancelled ? ical::Status::cancelled : ical::Status::confirmed;
    if (!setting.answers_to.empty())
        event.organizer = ical::Person{setting.park, setting.answers_to};
    else if (!setting.sender.email.empty())
        event.organizer = ical::Person{setting.sender.name, setting.sender.email};
    return event;
}

base::Result<int, Refusal> announce(db::Connection& db, partnership::Scope const& scope, MeetingId id,
    Setting const& setting, moment::Instant now)
{
    auto const found = meeting_of_id(db, scope, id);
    if (!found)
        return base::refuse(Refusal::unknown_meeting);
    if (auto const refusal = hindrance_to_change(*found))
        return base::refuse(*refusal);
    update_invited(db, scope, id, now);
    return write_to_members(db, scope, {*found, setting, ical::Method::request, now});
}

base::Result<int, Refusal> invite(db::Connection& db, partnership::Scope const& scope, MeetingId id,
    Setting const& setting, moment::Instant now)
{
    auto const written = announce(db, scope, id, setting, now);
    if (written)
        update_agenda_sent(db, scope, id, now);
    return written;
}

void receive_answers_at(db::Connection& db, std::string_view address)
{
    if (address != answers_address(db))
        upsert_answers_to(db, address);
}

std::string answers_address(db::Connection& db) { return answers_to_of_house(db); }

int tell_cancelled(db::Connection& db, partnership::Scope const& scope, Meeting const& meeting,
    Setting const& setting, moment::Instant now)
{
    return write_to_members(db, scope, {meeting, setting, ical::Method::cancel, now});
}

} // namespace meetings
