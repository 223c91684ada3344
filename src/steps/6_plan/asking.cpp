#include "asking.h"

#include "asking_mails.h"
#include "asking_rules.h"
#include "asking_store.h"
#include "store.h"

#include "db/db.h"

#include <algorithm>
#include <map>

namespace plan {
namespace {

using PersonId = accounts::PersonId;

// What is read of a park before anybody in it is asked.
struct AskedGroup {
    partnership::Scope scope;
    partnership::Partnership park;
    AskingRule rule;
    Timeline timeline;
    Organisations organisations;
    std::vector<partnership::Member> members;
    std::vector<Action> actions;
};

std::optional<AskedGroup> group_of(db::Connection& db, partnership::Scope const& scope, moment::Instant now)
{
    auto const park = partnership::find(db, scope.partnership);
    auto const round = partnership::round(db, scope);
    if (!park || park->ended_on || !round || round->closed_on)
        return {};
    return AskedGroup{scope, *park, asking_rule(db, scope),
        timeline(begins_on(*round, moment::local_date(now)), park->cycle_months),
        participants::participations(db, scope), partnership::members(db, scope.partnership),
        actions_of_round(db, scope)};
}

Action const* action_in(AskedGroup const& group, ActionId id)
{
    auto const found = std::ranges::find(group.actions, id, &Action::id);
    return found == group.actions.end() ? nullptr : &*found;
}

// Mails that belong together: one for each person.
using ByPerson = std::map<PersonId, std::vector<AskedLine>>;

AskedLine asked_line(AskedGroup const& group, Action const& action)
{
    AskedLine line{action.id, action.wish.title};
    if (action.wish.quarters.last > 0)
        line.until = quarter(group.timeline, action.wish.quarters.last);
    return line;
}

std::int64_t mail_all(db::Connection& db, AskedGroup const& group, AskMail mail, ByPerson const& lines)
{
    std::int64_t sent = 0;
    for (auto const& [person, asked] : lines) {
        mail.person = person;
        mail.lines = asked;
        sent += send_ask_mail(db, {group.scope, group.park.name, group.park.slug}, mail) ? 1 : 0;
    }
    return sent;
}

Asking made_asking(db::Connection& db, AskedGroup const& group, std::string period, moment::Date today)
{
    Asking const made{db.ids().make<AskingId>(), std::move(period), today};
    insert_asking(db, group.scope, made);
    delete_links(db, group.scope);
    return made;
}

std::int64_t ask_group(db::Connection& db, AskedGroup const& group, std::string period, AskMail mail)
{
    auto const today = moment::local_date(mail.now);
    std::vector<Action const*> asked;
    for (auto const& action : group.actions)
        if (is_asked_about(action, quarter_number(group.timeline.first, today)))
            asked.push_back(&action);
    if (asked.empty())
        return 0;
    auto const asking = made_asking(db, group, std::move(period), today);
    ByPerson lines;
    for (auto const* action : asked) {
        auto const person = whom_to_ask(action->wish.owner, group.organisations, group.members);
        insert_question(
            db, group.scope, {asking.id, {}, today, action->id, action->wish.owner.organisation, person});
        if (person)
            lines[person].push_back(asked_line(group, *action));
    }
    mail.asking = asking.id;
    return mail_all(db, group, mail, lines);
}

bool is_over(Question const& question, Action const* action)
{
    return !action || !is_open(action->state) || question.settled_at;
}

// Who left since, or handed over, is asked no more; the one who came in his place is.
std::int64_t ask_successors(
    db::Connection& db, AskedGroup const& group, std::vector<Question>& questions, AskMail const& mail)
{
    ByPerson lines;
    for (auto& question : questions) {
        auto const* action = action_in(group, question.action);
        if (question.reply != Reply::none || is_over(question, action))
            continue;
        auto const person = whom_to_ask(action->wish.owner, group.organisations, group.members);
        if (!person || person == question.person)
            continue;
        question.person = person;
        question.organisation = action->wish.owner.organisation;
        question.asked_on = moment::local_date(mail.now);
        update_question_person(db, group.scope, question);
        lines[person].push_back(asked_line(group, *action));
    }
    return mail_all(db, group, mail, lines);
}

Course course_of(AskedGroup const& group, Question const& question, std::vector<Nudge> const& sent)
{
    Course out;
    out.reply = question.reply;
    out.asked_on = question.asked_on;
    if (question.replied_at)
        out.replied_on = moment::local_date(*question.replied_at);
    out.is_over = is_over(question, action_in(group, question.action));
    for (auto const& nudge : sent)
        if (nudge.action == question.action)
            out.sent.push_back(nudge);
    for (auto const rung : all_rungs)
        if (!heard_on(rung, question, group.organisations, group.members).empty())
            out.reachable.push_back(rung);
    return out;
}

// The mails of one night, by the rung on which they are sent.
struct Climbing {
    Climb climb;
    ByPerson lines;
};
ByPerson& lines_on(std::vector<Climbing>& all, Climb const& climb)
{
    auto found = std::ranges::find(all, climb, &Climbing::climb);
    if (found == all.end())
        found = all.insert(all.end(), {climb, {}});
    return found->lines;
}

// A question that goes up a rung today.
struct RungTaken {
    Question const& question;
    Climb climb;
    moment::Date today;
};
void take_rung(db::Connection& db, AskedGroup const& group, RungTaken const& taken, ByPerson& out)
{
    auto const& [question, climb, today] = taken;
    auto line = asked_line(group, *action_in(group, question.action));
    line.asked = question.person_name;
    line.reason = question.reason;
    for (auto const person : heard_on(climb.rung, question, group.organisations, group.members))
        if (insert_nudge(db, group.scope,
                {question.asking, question.action, climb.cause, climb.rung, person, {}, today}))
            out[person].push_back(line);
}

std::int64_t send_nudges(
    db::Connection& db, AskedGroup const& group, std::vector<Question> const& questions, AskMail mail)
{
    auto const sent = nudges_of_asking(db, group.scope, mail.asking);
    auto const today = moment::local_date(mail.now);
    std::vector<Climbing> climbing;
    for (auto const& question : questions)
        if (auto const taken = climb_due(course_of(group, question, sent), group.rule, today))
            take_rung(db, group, {question, *taken, today}, lines_on(climbing, *taken));
    std::int64_t mails = 0;
    for (auto const& one : climbing) {
        mail.climb = one.climb;
        mails += mail_all(db, group, mail, one.lines);
    }
    return mails;
}

std::int64_t follow_up(db::Connection& db, AskedGroup const& group, Asking const& asking, AskMail mail)
{
    mail.asking = asking.id;
    auto questions = questions_of_asking(db, group.scope, asking.id);
    auto const successors = ask_successors(db, group, questions, mail);
    return successors + send_nudges(db, group, questions, mail);
}

AskMail ask_mail(std::string_view public_url, moment::Instant now)
{
    AskMail mail;
    mail.public_url = public_url;
    mail.now = now;
    return mail;
}

bool has_period(std::vector<Asking> const& askings, std::string const& period)
{
    return std::ranges::find(askings, period, &Asking::period) != askings.end();
}

// None when nothing is asked today.
std::optional<Period> period_to_ask(Rhythm rhythm, moment::Date adopted_on, moment::Date today)
{
    return is_time_to_ask(rhythm, adopted_on, today) ? std::optional(period_of(rhythm, today)) : std::nullopt;
}

// The period for a question that somebody sends by hand: without a rhythm it is the quarter.
Period period_by_hand(Rhythm rhythm, moment::Date today)
{
    return period_of(rhythm == Rhythm::off ? Rhythm::quarterly : rhythm, today);
}

} // namespace

AskingRule asking_rule(db::Connection& db, partnership::Scope const& scope)
{
    return rule_of_partnership(db, scope).value_or(AskingRule{});
}

Outcome set_asking_rule(db::Connection& db, partnership::Scope const& scope, AskingRule const& wanted)
{
    bool const is_saved
        = wanted.version == 0 ? insert_rule(db, scope, wanted) : update_rule(db, scope, wanted);
    if (!is_saved)
        return base::refuse(Refusal::changed_meanwhile);
    return {};
}

std::vector<Question> questions(db::Connection& db, partnership::Scope const& scope)
{
    return questions_of_round(db, scope);
}
std::vector<Question> questions_about(db::Connection& db, partnership::Scope const& scope, ActionId id)
{
    return questions_of_action(db, scope, id);
}
std::vector<Nudge> nudges(db::Connection& db, partnership::Scope const& scope)
{
    return nudges_of_round(db, scope);
}
std::vector<Nudge> nudges_about(db::Connection& db, partnership::Scope const& scope, ActionId id)
{
    return nudges_of_action(db, scope, id);
}

std::int64_t ask_due(db::Connection& db, std::string_view public_url, moment::Instant now)
{
    auto const today = moment::local_date(now);
    auto const mail = ask_mail(public_url, now);
    std::int64_t mails = 0;
    for (auto const& adopted : adopted_rounds(db)) {
        auto const group = group_of(db, adopted.scope, now);
        if (!group)
            continue;
        auto const askings = askings_of_round(db, adopted.scope);
        auto const period = period_to_ask(group->rule.rhythm, adopted.adopted_on, today);
        if (period && !has_period(askings, period->code))
            mails += ask_group(db, *group, period->code, mail);
        // Also of a park that asks nothing new: who was asked, perhaps by hand, is not left half way.
        else if (!askings.empty() && is_running(askings.front().asked_on, today))
            mails += follow_up(db, *group, askings.front(), mail);
    }
    return mails;
}

std::int64_t ask_now(
    db::Connection& db, partnership::Scope const& scope, std::string_view public_url, moment::Instant now)
{
    if (!first_adopted_on(db, scope))
        return 0;
    auto const group = group_of(db, scope, now);
    if (!group)
        return 0;
    auto const period = period_by_hand(group->rule.rhythm, moment::local_date(now));
    if (has_period(askings_of_round(db, scope), period.code))
        return 0;
    return ask_group(db, *group, period.code, ask_mail(public_url, now));
}

moment::Date next_asking(db::Connection& db, partnership::Scope const& scope, moment::Date today)
{
    auto const rule = asking_rule(db, scope);
    auto const adopted_on = first_adopted_on(db, scope);
    if (rule.rhythm == Rhythm::off || !adopted_on)
        return {};
    auto const period = period_of(rule.rhythm, today);
    bool const is_asked = has_period(askings_of_round(db, scope), period.code);
    bool const is_to_come = adopted_on < period.first && today <= period.asks_until && !is_asked;
    return is_to_come ? std::max(today, period.asks_on) : period_after(rule.rhythm, period).asks_on;
}

} // namespace plan
