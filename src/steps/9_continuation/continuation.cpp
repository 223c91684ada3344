#include "continuation.h"

#include "choices.h"
#include "lapse.h"
#include "renewal_store.h"
#include "snapshot.h"
#include "store.h"
#include "texts.h"

#include "award/award.h"
#include "base/fault.h"
#include "base/text.h"
#include "meetings/calling_off.h"
#include "survey/survey.h"

#include <algorithm>

namespace continuation {
namespace {

bool is_awarded(db::Connection& db, partnership::Scope const& scope)
{
    auto const award = award::current(db, scope);
    if (!award)
        return false;
    auto const today = award->drawn_up_on; // an award that is over counts as well
    return award::standing(db, *award, today) == award::Standing::valid;
}

std::int64_t quarterly_ahead(db::Connection& db, partnership::StepQuestion const& question)
{
    auto const upcoming = meetings::upcoming(db, question.scope, question.today);
    auto const last = moment::plus_days(question.today, days_ahead);
    return std::ranges::count_if(upcoming, [&](meetings::Meeting const& meeting) {
        return meeting.kind == meetings::Kind::quarterly && meeting.date <= last;
    });
}

Recalibration due(db::Connection& db, partnership::StepQuestion const& question)
{
    auto const park = partnership::find(db, question.scope.partnership);
    auto const round = partnership::round(db, question.scope);
    if (!park || !round)
        throw base::Fault("a continuation of a park that is not there");
    return recalibration(*round, park->cycle_months, question.today);
}

bool has_stopped(db::Connection& db, partnership::PartnershipId id)
{
    auto const park = partnership::find(db, id);
    return park && park->ended_on;
}

meetings::CallingOff calling_off(Turn const& turn) { return {turn.public_url, turn.by, turn.now}; }

void go_on(db::Connection& db, Turn const& turn)
{
    auto const& scope = turn.scope;
    partnership::take_up_again(db, scope.partnership);
    meetings::plan_again(db, scope, called_off(db, scope.partnership), calling_off(turn));
    delete_called_off(db, scope.partnership);
}

} // namespace

std::vector<meetings::MeetingId> plan_meetings(
    db::Connection& db, partnership::StepQuestion const& question, moment::Date first)
{
    meetings::Quarterly wanted{first};
    wanted.count = quarterly_meetings_wanted;
    return meetings::plan_quarterly(db, question.scope, wanted);
}

i18n::Message message(Refusal refusal)
{
    switch (refusal) {
    case Refusal::reason_missing:
        return i18n::message(texts::refusal::reason);
    case Refusal::not_running:
        return i18n::message(texts::refusal::closed);
    case Refusal::lapsed:
        return i18n::message(texts::refusal::lapsed);
    case Refusal::stopped:
        break;
    }
    return i18n::message(texts::refusal::stopped);
}

// The old round stays as it is, because nothing writes in a round that is not the running one.
base::Result<partnership::Round, Refusal> recalibrate(
    db::Connection& db, partnership::Scope const& scope, Reopening const& reopening, moment::Instant now)
{
    auto const running = partnership::current_round(db, scope.partnership);
    if (running.id != scope.round)
        return base::refuse(Refusal::not_running);
    if (base::trimmed(reopening.reason).empty() && !is_awarded(db, scope))
        return base::refuse(Refusal::reason_missing);
    auto going = start_renewal(db, scope, reopening.person, moment::local_date(now));
    freeze(db, scope, reopening.group_size_min, now);
    auto const next = partnership::open_next_round(db, scope.partnership, now);
    for (auto const& step : reopening.process)
        if (step.begin_round)
            step.begin_round(db, scope, {scope.partnership, next.id});
    going.to = next.id;
    update_renewal_next(db, scope, next.id);
    apply_choices(db, scope.partnership, {going, reopening.person, now});
    return next;
}

base::Result<void, Refusal> stop(db::Connection& db, Turn const& turn)
{
    auto const& scope = turn.scope;
    if (has_stopped(db, scope.partnership))
        return base::refuse(Refusal::stopped);
    auto const today = moment::local_date(turn.now);
    survey::stop(db, scope, today);
    for (auto const meeting : meetings::call_off(db, scope, calling_off(turn)))
        insert_called_off(db, scope.partnership, meeting);
    partnership::end(db, scope.partnership, today);
    return {};
}

base::Result<void, Refusal> take_up_again(db::Connection& db, Turn const& turn)
{
    if (!has_stopped(db, turn.scope.partnership))
        return base::refuse(Refusal::stopped);
    if (grace(db, turn.scope.partnership).lapsed_on)
        return base::refuse(Refusal::lapsed);
    go_on(db, turn);
    return {};
}

base::Result<void, Refusal> revive(db::Connection& db, Turn const& turn)
{
    if (!grace(db, turn.scope.partnership).lapsed_on)
        return base::refuse(Refusal::stopped);
    update_revived(db, turn.scope.partnership, moment::local_date(turn.now));
    go_on(db, turn);
    return {};
}

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question)
{
    using enum partnership::StepState;
    using partnership::Role;
    auto const ahead = quarterly_ahead(db, question);
    auto const when = due(db, question);
    auto const where = i18n::message(texts::report::where, ahead, quarterly_meetings_wanted);
    if (when.due == Due::overdue)
        return {in_progress, where, i18n::message(texts::report::overdue), "vervolg", {Role::chair, {}}};
    if (ahead >= quarterly_meetings_wanted)
        return {done, where, i18n::message(texts::report::go_on), "vervolg", {Role::chair, {}}};
    auto const state = ahead > 0 ? in_progress : open;
    return {state, where, i18n::message(texts::report::plan), "vervolg", {Role::secretary, {}}};
}

} // namespace continuation
