#include "answering.h"

#include "asking_rules.h"
#include "asking_store.h"
#include "history.h"
#include "store.h"
#include "texts.h"
#include "ticks.h"
#include "versions.h"

#include "base/text.h"
#include "crypto/crypto.h"
#include "db/db.h"

#include <algorithm>

namespace plan {
namespace {

constexpr std::size_t answer_reason_max = 600;

// He is asked himself, or somebody of his organisation is, for whom he stands in.
bool may_answer(Question const& question, accounts::PersonId person, Organisations const& all)
{
    return question.person == person
        || (question.organisation && may_own(all, {question.organisation, person}));
}

// Those of a whole round are read without them.
Action with_partners(db::Connection& db, partnership::Scope const& scope, Action action)
{
    for (auto const& one : partners_of_action(db, scope, action.id))
        action.wish.partners.push_back(one.organisation);
    return action;
}

std::vector<AskedAction> asked_of(db::Connection& db, AnswerLink const& link)
{
    auto const organisations = participants::participations(db, link.scope);
    auto const all = actions_of_round(db, link.scope);
    std::vector<AskedAction> out;
    for (auto const& question : questions_of_asking(db, link.scope, link.asking)) {
        auto const action = std::ranges::find(all, question.action, &Action::id);
        if (action != all.end() && may_answer(question, link.person, organisations))
            out.push_back({question, *action});
    }
    return out;
}

bool is_the_same(Question const& question, Answer const& answer)
{
    return question.reply == answer.reply && question.reason == answer.reason
        && question.wanted_quarter == answer.wanted_quarter;
}

Said said_of(Way way, Reply reply)
{
    auto const& text = way == Way::by_mail ? texts::log::by_mail : texts::log::answered;
    return said([&](i18n::Words const& words) { return words(text, name(reply).in(words.language())); });
}

i18n::Message journal_line(Reply reply, std::string const& title)
{
    if (reply == Reply::done)
        return i18n::message(texts::journal::answered_done, title);
    return reply == Reply::stuck ? i18n::message(texts::journal::answered_stuck, title)
                                 : i18n::message(texts::journal::answered_on_track, title);
}

// What an answer does to the times of an action that happens again.
struct Times {
    std::optional<Occurrence> ticked = {}, unticked = {};
    bool is_last = true; // nothing is left to be done after it
};

// The tick that came with the answer before.
std::optional<Occurrence> tick_of_answer(std::vector<Tick> const& all, Question const& question)
{
    std::optional<Occurrence> out;
    if (question.reply != Reply::done || !question.replied_at)
        return out;
    for (auto const& tick : all)
        if (tick.person == question.replied_by && tick.done_on == moment::local_date(*question.replied_at))
            out = tick.what;
    return out;
}

Times times_of_answer(
    std::vector<Tick> const& all, AskedAction const& asked, Answer const& answer, int current_quarter)
{
    if (answer.reply != Reply::done)
        return {{}, tick_of_answer(all, asked.question)};
    Times out{time_that_was_done(asked.action, all, current_quarter)};
    auto const later = [&](Occurrence what) {
        return what.quarter >= current_quarter && what != out.ticked
            && std::ranges::find(all, what, &Tick::what) == all.end();
    };
    out.is_last = std::ranges::none_of(occurrences(asked.action.wish), later);
    return out;
}

Question answered(Question question, Answer const& answer, By const& by)
{
    question.reply = answer.reply;
    question.reason = answer.reason;
    question.wanted_quarter = answer.wanted_quarter;
    question.replied_at = by.at;
    question.replied_by = by.person;
    return question;
}

std::optional<Answering> answering_of(db::Connection& db, Way way, AnswerLink const& link, moment::Date today)
{
    auto const park = partnership::find(db, link.scope.partnership);
    if (!park || park->ended_on)
        return {};
    auto const round = partnership::round(db, link.scope);
    auto const person = accounts::person(db, link.person);
    if (!round || round->closed_on || !person || !partnership::member(db, park->id, link.person))
        return {};
    return Answering{way, link, *person, park->name, timeline(begins_on(*round, today), park->cycle_months),
        asked_of(db, link)};
}

} // namespace

std::optional<Answering> answering(db::Connection& db, std::string_view token, moment::Instant now)
{
    auto const link = link_of_hash(db, crypto::sha256_hex(token), now);
    return link ? answering_of(db, Way::by_mail, *link, moment::local_date(now)) : std::nullopt;
}

std::optional<Answering> answering_in(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person, moment::Date today)
{
    auto const askings = askings_of_round(db, scope);
    return askings.empty() ? std::nullopt
                           : answering_of(db, Way::signed_in, {scope, askings.front().id, person}, today);
}

i18n::Problems problems(Answer const& answer, Timeline const& timeline, moment::Date today)
{
    i18n::Problems out;
    if (answer.reply == Reply::stuck && base::trimmed(answer.reason).empty())
        out.push_back(i18n::problem("reason", texts::answer::reason_missing));
    if (base::length_utf8(answer.reason) > answer_reason_max)
        out.push_back(i18n::problem("reason", texts::problem::note, answer_reason_max));
    bool const is_in_plan = answer.wanted_quarter >= quarter_number(timeline.first, today)
        && answer.wanted_quarter <= timeline.count;
    if (answer.wanted_quarter != 0 && !is_in_plan)
        out.push_back({"quarter", message(Refusal::unknown_quarter)});
    return out;
}

i18n::Message message(AnswerRefusal refusal)
{
    switch (refusal) {
    case AnswerRefusal::is_over:
        return i18n::message(texts::answer::is_over);
    case AnswerRefusal::changed_meanwhile:
        return i18n::message(texts::answer::changed);
    case AnswerRefusal::has_photo:
        return i18n::message(texts::photo::there);
    case AnswerRefusal::full:
        return message(EvidenceRefusal::full);
    case AnswerRefusal::unknown:
        break;
    }
    return i18n::message(texts::answer::unknown);
}

bool can_be_answered(AskedAction const& asked)
{
    if (is_open(asked.action.state))
        return true;
    return asked.action.state == State::done && asked.question.reply == Reply::done;
}

i18n::TextOf<0> const& label_of_done(Action const& action)
{
    return action.wish.repeat == measures::Repeat::once ? texts::answer::done : texts::answer::done_this_time;
}

State state_after(Action const& action, Reply reply, int current_quarter)
{
    bool const happens_again
        = action.wish.repeat != measures::Repeat::once && action.wish.quarters.last > current_quarter;
    if (reply == Reply::done)
        return happens_again ? State::recurring : State::done;
    if (action.state == State::planned || action.state == State::done)
        return happens_again ? State::recurring : State::in_progress;
    return action.state;
}

base::Result<void, AnswerRefusal> answer(
    db::Connection& db, Answering const& who, Answer const& answer, moment::Instant now)
{
    auto const found = std::ranges::find(
        who.asked, answer.action, [](AskedAction const& asked) { return asked.action.id; });
    if (found == who.asked.end() || answer.reply == Reply::none)
        return base::refuse(AnswerRefusal::unknown);
    if (is_the_same(found->question, answer))
        return {};
    if (!can_be_answered(*found))
        return base::refuse(AnswerRefusal::is_over);
    auto const quarter = quarter_number(who.timeline.first, moment::local_date(now));
    auto const times = times_of_answer(ticks(db, who.link.scope, answer.action), *found, answer, quarter);
    auto action = found->action;
    action.state = state_after(action, answer.reply, quarter);
    if (action.state == State::done && !times.is_last)
        action.state = State::recurring;
    auto const& scope = who.link.scope;
    By const by{who.person.id, now};
    if (action.state != found->action.state
        && !save_state(db, scope, with_partners(db, scope, found->action), action))
        return base::refuse(AnswerRefusal::changed_meanwhile);
    if (times.ticked && !tick(db, scope, {action.id, *times.ticked}, by))
        return base::refuse(AnswerRefusal::changed_meanwhile);
    if (times.unticked && !untick(db, scope, {action.id, *times.unticked}, by))
        return base::refuse(AnswerRefusal::changed_meanwhile);
    update_question_reply(db, scope, answered(found->question, answer, by));
    remember(db, scope,
        {action.id, by, said_of(who.way, answer.reply), answer.reason, partnership::Sharing::working_group,
            found->question.organisation});
    partnership::note(db, scope, {by.person, now, journal_line(answer.reply, action.wish.title)});
    return {};
}

std::optional<Evidence> photo_of_answer(db::Connection& db, Answering const& who, AskedAction const& asked)
{
    for (auto const& one : evidence_of(db, partnership::Reader::of_group(who.link.scope), asked.action.id))
        if (one.kind == EvidenceKind::photo && one.person == who.person.id
            && moment::local_date(one.at) >= asked.question.asked_on)
            return one;
    return {};
}

std::optional<AnswerRefusal> hindrance_to_photo(
    db::Connection& db, Answering const& who, AskedAction const& asked)
{
    if (!can_be_answered(asked))
        return AnswerRefusal::is_over;
    return photo_of_answer(db, who, asked) ? std::optional(AnswerRefusal::has_photo) : std::nullopt;
}

base::Result<EvidenceId, AnswerRefusal> give_photo(
    db::Connection& db, Answering const& who, Evidence photo, moment::Instant now)
{
    auto const found = std::ranges::find(
        who.asked, photo.action, [](AskedAction const& asked) { return asked.action.id; });
    if (found == who.asked.end())
        return base::refuse(AnswerRefusal::unknown);
    if (auto const refusal = hindrance_to_photo(db, who, *found))
        return base::refuse(*refusal);
    photo.sharing = partnership::Sharing::working_group;
    photo.organisation = found->question.organisation;
    auto const& scope = who.link.scope;
    auto const made = add_evidence(db, scope, std::move(photo), {who.person.id, now});
    if (!made)
        return base::refuse(
            made.error() == EvidenceRefusal::full ? AnswerRefusal::full : AnswerRefusal::unknown);
    partnership::note(
        db, scope, {who.person.id, now, i18n::message(texts::journal::evidence, found->action.wish.title)});
    return *made;
}

i18n::Message words_of_answer(Question const& question, Timeline const& timeline)
{
    if (question.reply == Reply::none)
        return {};
    if (question.reply != Reply::stuck)
        return {name(question.reply), {}};
    if (question.wanted_quarter == 0)
        return i18n::message(texts::matter::stuck, question.reason);
    auto const wanted = quarter(timeline, question.wanted_quarter);
    return i18n::message(
        texts::matter::stuck_until, question.reason, wanted.number, std::to_string(wanted.year));
}

} // namespace plan
