#include "invitation.h"

#include "answers_store.h"
#include "following_store.h"
#include "letters.h"
#include "meeting.h"
#include "store.h"

#include <algorithm>

namespace meetings {
namespace {

constexpr std::string_view uid_begin = "meeting-", uid_end = "@terreinwijzer";

std::optional<Invited> known_of(std::vector<Invited> const& all, accounts::PersonId person)
{
    auto const found = std::ranges::find(all, person, &Invited::person);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

// Whose calendar lost it and gets it back is told with a higher number than it knows.
int write_to_members(db::Connection& db, partnership::Scope const& scope, Letter const& letter)
{
    auto const known = invited_to(db, letter.meeting.id);
    int written = 0;
    for (auto const& member : partnership::members(db, scope.partnership)) {
        auto const before = known_of(known, member.person).value_or(Invited{member.person});
        Invited const now_in{
            member.person, before.ahead + (before.is_in ? 0 : 1), true, letter.setting.sender.id};
        upsert_invited(db, scope, letter.meeting.id, now_in);
        if (auto const person = accounts::person(db, member.person))
            written += send(db, letter, {*person, now_in.ahead}) ? 1 : 0;
    }
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
    event.url = setting.url + "/" + path_of(meeting.id);
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
    return write_to_members(db, scope, {*found, setting, Word::invitation, now});
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
    auto const known = invited_to(db, meeting.id);
    std::vector<accounts::PersonId> to;
    for (auto const& member : partnership::members(db, scope.partnership))
        to.push_back(member.person);
    // Who left a moment ago has it in his calendar still.
    for (auto const& one : known)
        if (one.is_in && std::ranges::find(to, one.person) == to.end())
            to.push_back(one.person);
    int written = 0;
    for (auto const id : to)
        if (auto const person = accounts::person(db, id); person && !person->email.empty())
            written += send(db, {meeting, setting, Word::cancelled, now},
                           {*person, known_of(known, id).value_or(Invited{}).ahead})
                ? 1
                : 0;
    return written;
}

} // namespace meetings
