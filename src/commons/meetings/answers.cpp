#include "answers.h"

#include "answers_store.h"
#include "invitation.h"
#include "meeting.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "mail/incoming.h"

#include <algorithm>

namespace meetings {
namespace {

constexpr std::string_view attending_codes[] = {"unanswered", "accepted", "tentative", "declined"};

// The first calendar that is an answer; a mail may carry the invitation again beside it.
std::optional<ical::Reply> reply_in(mail::Incoming const& incoming)
{
    for (auto const& calendar : incoming.calendars)
        if (auto const reply = ical::read_reply(calendar))
            return *reply;
    return std::nullopt;
}

bool is_same_address(std::string_view one, std::string_view other)
{
    return base::lower_ascii(one) == base::lower_ascii(other);
}

std::optional<AnswerRefusal> hindrance_to_take(Meeting const& meeting, ical::Reply const& reply,
    std::vector<Answer> const& known, accounts::PersonId person)
{
    if (meeting.state != State::planned)
        return AnswerRefusal::over;
    if (reply.sequence < meeting.sequence)
        return AnswerRefusal::outdated;
    auto const before = std::ranges::find(known, person, &Answer::person);
    bool const is_older = before != known.end() && before->sequence >= reply.sequence
        && reply.stamp.epoch_ms != 0 && reply.stamp < before->at;
    return is_older ? std::optional(AnswerRefusal::outdated) : std::nullopt;
}

} // namespace

std::vector<Answer> answers(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return answers_of_meeting(db, scope, id);
}

std::string_view code(ical::Attending answer) { return attending_codes[static_cast<std::size_t>(answer)]; }

ical::Attending attending_of(std::string_view code)
{
    auto const found = std::ranges::find(attending_codes, code);
    return found == std::end(attending_codes)
        ? ical::Attending::unanswered
        : static_cast<ical::Attending>(found - std::begin(attending_codes));
}

i18n::Text name(ical::Attending answer)
{
    switch (answer) {
    case ical::Attending::accepted:
        return texts::answer::accepted;
    case ical::Attending::tentative:
        return texts::answer::tentative;
    case ical::Attending::declined:
        return texts::answer::declined;
    case ical::Attending::unanswered:
        break;
    }
    return texts::answer::unanswered;
}

i18n::Message message(AnswerRefusal refusal)
{
    switch (refusal) {
    case AnswerRefusal::unreadable:
        return i18n::message(texts::answer::unreadable);
    case AnswerRefusal::other_calendar:
        return i18n::message(texts::answer::other_calendar);
    case AnswerRefusal::not_a_member:
        return i18n::message(texts::answer::not_a_member);
    case AnswerRefusal::other_sender:
        return i18n::message(texts::answer::other_sender);
    case AnswerRefusal::over:
        return i18n::message(texts::answer::over);
    case AnswerRefusal::outdated:
        break;
    }
    return i18n::message(texts::answer::outdated);
}

base::Result<Taken, AnswerRefusal> take_answer(db::Connection& db, Post const& post)
{
    auto const incoming = mail::read_incoming(post.text);
    auto const reply = reply_in(incoming);
    if (!reply)
        return base::refuse(AnswerRefusal::unreadable);
    auto const id = meeting_of_uid(reply->uid);
    auto const scope = id ? scope_of_meeting(db, *id) : std::nullopt;
    if (!scope || (post.only && post.only != *id))
        return base::refuse(AnswerRefusal::other_calendar);
    if (!incoming.from.empty() && !is_same_address(incoming.from, reply->address))
        return base::refuse(AnswerRefusal::other_sender);
    auto const members = partnership::members(db, scope->partnership);
    auto const member = std::ranges::find_if(
        members, [&](partnership::Member const& one) { return is_same_address(one.email, reply->address); });
    if (member == members.end())
        return base::refuse(AnswerRefusal::not_a_member);
    auto const meeting = *meeting_of_id(db, *scope, *id);
    if (auto const refusal = hindrance_to_take(meeting, *reply, answers(db, *scope, *id), member->person))
        return base::refuse(*refusal);
    auto const at = reply->stamp.epoch_ms != 0 ? reply->stamp : post.now;
    upsert_answer(db, *scope, *id, {member->person, reply->answer, reply->sequence, at, {}});
    return Taken{scope->partnership, *id, member->name, reply->answer};
}

} // namespace meetings
