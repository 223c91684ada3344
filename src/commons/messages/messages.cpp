#include "messages.h"

#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "db/db.h"
#include "mail/mail.h"

#include <fmt/format.h>

#include <algorithm>

namespace messages {
namespace {

using partnership::Member;
using partnership::Role;

constexpr std::size_t note_max = 300;

template <class Holds> std::vector<Member> those(std::vector<Member> const& members, Holds const& holds)
{
    std::vector<Member> out;
    for (auto const& member : members)
        if (holds(member))
            out.push_back(member);
    return out;
}

std::string body_of(
    i18n::Words const& words, Member const& to, Target const& target, Reminder const& reminder)
{
    auto const& park = target.one.park;
    auto const& pulse = *target.one.pulse;
    auto const note = reminder.note.empty() ? std::string() : reminder.note + "\n\n";
    return words(texts::mail::body, to.name, park.name, pulse.next(words.language()), note,
        fmt::format("{}/t/{}/{}", reminder.public_url, park.slug, pulse.next_path), reminder.sender.name);
}

bool send(db::Connection& db, Member const& to, Target const& target, Reminder const& reminder)
{
    auto const person = accounts::person(db, to.person);
    if (!person || person->email.empty())
        return false;
    i18n::Words const words(person->language);
    mail::Message message;
    message.to = {person->name, person->email};
    message.subject = words(texts::mail::subject, target.one.park.name);
    message.text = body_of(words, to, target, reminder);
    mail::enqueue(db, message, reminder.now);
    return true;
}

} // namespace

std::vector<Member> receivers(
    std::vector<Member> const& members, partnership::Ball const& ball, accounts::PersonId sender)
{
    auto const others = those(members, [&](Member const& one) { return one.person != sender; });
    auto found = those(others, [&](Member const& one) {
        return ball.organisation.empty() ? one.role == ball.role : one.organisation_name == ball.organisation;
    });
    if (found.empty())
        found = those(
            others, [](Member const& one) { return one.role == Role::chair || one.role == Role::secretary; });
    if (found.empty())
        found = those(others, [](Member const& one) { return one.role == Role::coordinator; });
    return found;
}

std::vector<Target> targets(
    db::Connection& db, std::vector<partnership::ParkOfPerson> const& parks, accounts::PersonId sender)
{
    std::vector<Target> out;
    for (auto const& one : parks)
        if (!one.park.ended_on && one.pulse && one.pulse->step != 0)
            out.push_back({one, receivers(partnership::members(db, one.park.id), one.pulse->ball, sender),
                last_reminded_on(db, one.park.id)});
    return out;
}

i18n::Problems problems(Reminder const& reminder)
{
    if (base::length_utf8(reminder.note) > note_max)
        return {i18n::problem("note", texts::remind::note_long, note_max)};
    return {};
}

Reminded remind(db::Connection& db, std::vector<Target> const& targets, Reminder const& reminder)
{
    auto const today = moment::local_date(reminder.now);
    Reminded out;
    for (auto const& target : targets) {
        auto const& park = target.one.park;
        auto const mails = std::ssize(target.to);
        bool const is_first = mails > 0
            && insert_reminder(
                db, {park.id, today, target.one.pulse->step, reminder.sender.id, reminder.now, mails});
        if (!is_first)
            continue;
        ++out.parks;
        for (auto const& to : target.to)
            out.mails += send(db, to, target, reminder) ? 1 : 0;
        partnership::note(db, {park.id, partnership::current_round(db, park.id).id},
            {reminder.sender.id, reminder.now, i18n::message(texts::journal::reminded, mails)});
        partnership::touch(db, park.id);
    }
    return out;
}

} // namespace messages
