#include "answers.h"

#include "answers_store.h"
#include "counters_store.h"
#include "following_store.h"
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

base::Result<ical::Counter, AnswerRefusal> counter_in(mail::Incoming const& incoming)
{
    auto why = AnswerRefusal::unreadable;
    for (auto const& calendar : incoming.calendars) {
        auto const counter = ical::read_counter(calendar);
        if (counter)
            return *counter;
        if (counter.error() == ical::ReplyRefusal::no_time)
            why = AnswerRefusal::no_time;
    }
    return base::refuse(why);
}

bool is_same_address(std::string_view one, std::string_view other)
{
    return base::lower_ascii(one) == base::lower_ascii(other);
}

// Who a mail speaks for, and about which meeting.
struct Speaking {
    partnership::Scope scope;
    Meeting meeting;
    partnership::Member member;
    int ahead = 0; // of his calendar, see Invited
};

// What a mail says of itself.
struct Claim {
    std::string const& uid;
    std::string const& address;
};

base::Result<Speaking, AnswerRefusal> speaking(
    db::Connection& db, Post const& post, mail::Incoming const& incoming, Claim const& claim)
{
    auto const id = meeting_of_uid(claim.uid);
    auto const scope = id ? scope_of_meeting(db, *id) : std::nullopt;
    if (!scope || (post.only && post.only != *id))
        return base::refuse(AnswerRefusal::other_calendar);
    if (!incoming.from.empty() && !is_same_address(incoming.from, claim.address))
        return base::refuse(AnswerRefusal::other_sender);
    auto const members = partnership::members(db, scope->partnership);
    auto const member = std::ranges::find_if(
        members, [&](partnership::Member const& one) { return is_same_address(one.email, claim.address); });
    if (claim.address.empty() || member == members.end())
        return base::refuse(AnswerRefusal::not_a_member);
    auto const invited = invited_to(db, *id);
    auto const known = std::ranges::find(invited, member->person, &Invited::person);
    return Speaking{
        *scope, *meeting_of_id(db, *scope, *id), *member, known == invited.end() ? 0 : known->ahead};
}

// A clock that runs ahead must not win for ever from what is said later.
moment::Instant said_at(moment::Instant stamp, moment::Instant now)
{
    return stamp.epoch_ms != 0 ? std::min(stamp, now) : now;
}

std::optional<AnswerRefusal> hindrance_to_hear(Speaking const& who, int sequence)
{
    if (who.meeting.state != State::planned)
        return AnswerRefusal::over;
    return sequence - who.ahead < who.meeting.sequence ? std::optional(AnswerRefusal::outdated)
                                                       : std::nullopt;
}

base::Result<Taken, AnswerRefusal> take_reply(
    db::Connection& db, Post const& post, Speaking const& who, ical::Reply const& reply)
{
    if (auto const refusal = hindrance_to_hear(who, reply.sequence))
        return base::refuse(*refusal);
    Answer const given{
        who.member.person, reply.answer, reply.sequence - who.ahead, said_at(reply.stamp, post.now), {}};
    auto const known = answers(db, who.scope, who.meeting.id);
    auto const before = std::ranges::find(known, given.person, &Answer::person);
    if (before != known.end() && before->sequence >= given.sequence && given.at < before->at)
        return base::refuse(AnswerRefusal::outdated);
    upsert_answer(db, who.scope, who.meeting.id, given);
    return Taken{who.scope.partnership, who.meeting.id, who.member.name, reply.answer};
}

// Without an end it lasts as long as the meeting did.
Proposed proposed_by(Speaking const& who, ical::Counter const& counter, moment::Instant now)
{
    auto const length = moment::instant_of(who.meeting.date, who.meeting.until).epoch_ms
        - moment::instant_of(who.meeting.date, who.meeting.from).epoch_ms;
    auto const end = counter.end.epoch_ms != 0 ? counter.end : counter.begin.plus_ms(length);
    Proposed out{who.member.person, moment::local_date(counter.begin), moment::local_time(counter.begin),
        moment::local_time(end), counter.words, said_at(counter.stamp, now)};
    if (moment::local_date(end) != out.date)
        out.until = out.from; // a meeting does not run past midnight
    return out;
}

bool is_other_time(Meeting const& meeting, Proposed const& proposed, moment::Instant now)
{
    bool const is_the_same
        = proposed.date == meeting.date && proposed.from == meeting.from && proposed.until == meeting.until;
    return !is_the_same && proposed.from < proposed.until
        && now < moment::instant_of(proposed.date, proposed.from);
}

base::Result<Taken, AnswerRefusal> take_counter(
    db::Connection& db, Post const& post, Speaking const& who, ical::Counter const& counter)
{
    if (auto const refusal = hindrance_to_hear(who, counter.sequence))
        return base::refuse(*refusal);
    auto const made = proposed_by(who, counter, post.now);
    if (!is_other_time(who.meeting, made, post.now))
        return base::refuse(AnswerRefusal::no_time);
    auto const known = proposals_for(db, who.scope, who.meeting.id);
    auto const before = std::ranges::find(known, made.person, &Proposed::person);
    if (before != known.end() && made.at < before->at)
        return base::refuse(AnswerRefusal::outdated);
    upsert_proposal(db, who.scope, who.meeting.id, made);
    return Taken{who.scope.partnership, who.meeting.id, who.member.name};
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
    case AnswerRefusal::no_time:
        return i18n::message(texts::answer::no_time);
    case AnswerRefusal::outdated:
        break;
    }
    return i18n::message(texts::answer::outdated);
}

base::Result<Taken, AnswerRefusal> take_answer(db::Connection& db, Post const& post)
{
    auto const incoming = mail::read_incoming(post.text);
    if (auto const reply = reply_in(incoming)) {
        auto const who = speaking(db, post, incoming, {reply->uid, reply->address});
        if (!who)
            return base::refuse(who.error());
        return take_reply(db, post, *who, *reply);
    }
    auto const counter = counter_in(incoming);
    if (!counter)
        return base::refuse(counter.error());
    auto const who = speaking(
        db, post, incoming, {counter->uid, counter->address.empty() ? incoming.from : counter->address});
    if (!who)
        return base::refuse(who.error());
    return take_counter(db, post, *who, *counter);
}

} // namespace meetings
