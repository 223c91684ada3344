#include "matters.h"

#include "answering.h"
#include "asking_store.h"
#include "history.h"
#include "keys.h"
#include "rules.h"
#include "store.h"
#include "texts.h"
#include "versions.h"

#include "db/db.h"

#include <algorithm>
#include <array>

namespace plan {
namespace {

using partnership::Matter;
using partnership::MatterKind;

// This quarter and the next.
constexpr int quarters_ahead = 1;
// An answer that no meeting talked about in half a year is no news any more.
constexpr int answer_days = 183;

std::span<partnership::MatterState const> meeting_states()
{
    static std::array const all{partnership::MatterState{"planned", name(State::planned)},
        partnership::MatterState{"in_progress", name(State::in_progress)},
        partnership::MatterState{"recurring", name(State::recurring)},
        partnership::MatterState{"done", name(State::done)},
        partnership::MatterState{"dropped", name(State::dropped), true}};
    return all;
}

bool is_state_of_meeting(State state)
{
    return std::ranges::find(meeting_states(), code(state), &partnership::MatterState::code)
        != meeting_states().end();
}

// When the plan of this round was begun, and over how many quarters it runs.
Timeline timeline_of_round(db::Connection& db, partnership::Scope const& scope, moment::Date today)
{
    auto const round = partnership::round(db, scope);
    auto const park = partnership::find(db, scope.partnership);
    return timeline(round ? begins_on(*round, today) : today,
        park ? park->cycle_months : partnership::Partnership{}.cycle_months);
}

struct MatterQuestion {
    partnership::StepQuestion const& question;
    Timeline timeline;
};

// A concept is no agreement yet: the group still talks about the plan as a whole.
std::optional<MatterKind> matter_kind(Action const& action, MatterQuestion const& asked)
{
    auto const today = asked.question.today;
    if (is_late(action, asked.timeline.first, today))
        return MatterKind::overdue;
    auto const left = action.wish.quarters.last - quarter_number(asked.timeline.first, today);
    bool const is_agreed = is_open(action.state) && action.state != State::concept_;
    if (is_agreed && action.wish.quarters.last > 0 && left <= quarters_ahead)
        return MatterKind::due;
    return {};
}

Matter matter_of(Action const& action, MatterKind kind, MatterQuestion const& asked)
{
    Matter out;
    out.kind = kind;
    out.key = key_of(action.id);
    out.text = as_it_is(action.wish.title);
    out.path = "plan/" + action.id.text();
    if (action.wish.quarters.last > 0)
        out.date = moment::last_day(quarter(asked.timeline, action.wish.quarters.last));
    out.state = code(action.state);
    out.version = action.version;
    return out;
}

// The latest answer about each action that no meeting talked about yet.
std::vector<Question> news_of_owners(db::Connection& db, partnership::StepQuestion const& question)
{
    auto all = questions_of_round(db, question.scope);
    std::erase_if(all, [&](Question const& one) {
        return one.reply == Reply::none || one.settled_at || !one.replied_at
            || moment::days_between(moment::local_date(*one.replied_at), question.today) > answer_days;
    });
    return all;
}

Question const* news_about(std::vector<Question> const& all, ActionId id)
{
    auto const found = std::ranges::find(all, id, &Question::action);
    return found == all.end() ? nullptr : &*found;
}

// What an owner said goes with his action; about one that is not due it is a matter of its own.
std::optional<MatterKind> kind_with_news(std::optional<MatterKind> kind, Question const* news)
{
    return news && !kind ? MatterKind::answer : kind;
}

std::vector<Matter> matters(db::Connection& db, partnership::StepQuestion const& question)
{
    MatterQuestion const asked{question, timeline_of_round(db, question.scope, question.today)};
    auto const news = news_of_owners(db, question);
    Organisations organisations;
    std::vector<Matter> out;
    for (auto const& action : actions_of_round(db, question.scope)) {
        auto const* told = news_about(news, action.id);
        auto const kind = kind_with_news(matter_kind(action, asked), told);
        if (!kind)
            continue;
        if (organisations.empty())
            organisations = participants::participations(db, question.scope);
        out.push_back(matter_of(action, *kind, asked));
        out.back().organisation = name_of(organisations, action.wish.owner.organisation);
        if (told)
            out.back().said = words_of_answer(*told, asked.timeline);
        if (*kind == MatterKind::answer)
            out.back().date = moment::local_date(*told->replied_at);
    }
    std::ranges::stable_sort(
        out, {}, [](Matter const& matter) { return std::pair(matter.kind, matter.date); });
    return out;
}

// What is to become of an action; nothing of it is done while something stands in the way.
struct Verdict {
    Action action;
    State state;
    int last_quarter = 0;
    bool is_changed = false;
};

base::Result<Verdict, Refusal> verdict_of(
    db::Connection& db, partnership::Scope const& scope, partnership::Settling const& settling)
{
    auto const id = action_of_key(settling.key);
    auto const found = id ? find(db, scope, *id) : std::nullopt;
    if (!found)
        return base::refuse(Refusal::unknown);
    if (settling.version != 0 && settling.version != found->version)
        return base::refuse(Refusal::changed_meanwhile);
    auto const state = settling.state.empty() ? found->state : state_of(settling.state);
    if (!state || (*state != found->state && !is_state_of_meeting(*state)))
        return base::refuse(Refusal::unknown);
    if (*state == State::dropped && settling.reason.empty())
        return base::refuse(Refusal::reason_missing);
    Verdict out{*found, *state, found->wish.quarters.last};
    if (settling.until) {
        auto const timeline = timeline_of_round(db, scope, moment::local_date(settling.at));
        out.last_quarter = moment::quarters_between(timeline.first, *settling.until) + 1;
        if (out.last_quarter < 1 || out.last_quarter > timeline.count)
            return base::refuse(Refusal::unknown_quarter);
    }
    bool const is_moved = out.last_quarter != found->wish.quarters.last;
    out.is_changed = is_moved || *state != found->state || !settling.note.empty();
    return out;
}

// The end moves; an action that would begin after it begins in its last quarter.
bool move_end(db::Connection& db, partnership::Scope const& scope, Verdict& verdict,
    partnership::Settling const& settling)
{
    auto& quarters = verdict.action.wish.quarters;
    if (verdict.last_quarter == quarters.last)
        return true;
    auto const before = verdict.action;
    quarters.last = verdict.last_quarter;
    quarters.first = quarters.first == 0 ? quarters.last : std::min(quarters.first, quarters.last);
    if (!save_wish(db, scope, before, verdict.action))
        return false;
    auto const until = *settling.until;
    remember(db, scope, {verdict.action.id, {settling.by, settling.at}, said([&](i18n::Words const& words) {
                             return words(texts::log::until, words.quarter(until));
                         })});
    ++verdict.action.version;
    return true;
}

std::optional<i18n::Message> settle(
    db::Connection& db, partnership::Scope const& scope, partnership::Settling const& settling)
{
    auto verdict = verdict_of(db, scope, settling);
    if (!verdict)
        return message(verdict.error());
    settle_questions(db, scope, verdict->action.id, settling.at);
    if (!verdict->is_changed)
        return {};
    if (!move_end(db, scope, *verdict, settling))
        return message(Refusal::changed_meanwhile);
    if (verdict->state == verdict->action.state && settling.note.empty())
        return {};
    Update wanted;
    wanted.action = verdict->action.id;
    wanted.state = verdict->state;
    wanted.note = settling.note;
    wanted.reason = settling.reason;
    wanted.version = verdict->action.version;
    auto const result = update(db, scope, wanted, {settling.by, settling.at});
    return result ? std::nullopt : std::optional(message(result.error()));
}

} // namespace

partnership::Agenda agenda() { return {matters, meeting_states(), settle}; }

} // namespace plan
