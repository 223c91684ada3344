#include "pulse.h"

#include "pulse_store.h"

#include "db/db.h"

namespace partnership {
namespace {

constexpr int minutes_fresh = 30;
// At a beat of a minute four thousand parks are all asked within the half hour.
constexpr std::int64_t parks_a_beat = 150;

void put_current(Pulse& pulse, std::vector<StepCard> const& all)
{
    auto const* waits = current(all);
    if (!waits)
        return;
    i18n::Words const dutch(i18n::Language::dutch), english(i18n::Language::english);
    pulse.step = waits->step->number;
    pulse.next_nl = dutch(waits->report.next);
    pulse.next_en = english(waits->report.next);
    pulse.next_path = waits->report.next_path;
    pulse.ball = waits->report.ball;
}

} // namespace

Pulse pulse_now(db::Connection& db, Tellers const& tellers, StepQuestion const& question, moment::Instant now)
{
    Pulse out;
    out.partnership = question.scope.partnership;
    out.taken_at = now;
    if (auto const found = round(db, question.scope))
        out.round = found->number;
    auto const all = cards(db, tellers.process, question);
    for (auto const& card : all)
        out.states.push_back(card.report.state);
    put_current(out, all);
    out.moved_at = last_movement(db, question.scope.partnership);
    for (auto const tell : tellers.signs)
        tell(db, question, out.signs);
    return out;
}

std::vector<ParkOfPerson> parks_of(db::Connection& db, accounts::PersonId person, moment::Date today)
{
    return select_parks_of(db, person, today);
}

void touch(db::Connection& db, PartnershipId id) { add_change(db, id); }

// A change while it is taken makes the row old again: the changes were counted before.
std::int64_t take_pulses(db::Connection& db, Tellers const& tellers, int group_size_min, moment::Instant now)
{
    auto const today = moment::local_date(now);
    auto const stale = stale_pulses(db, {now.plus_minutes(-minutes_fresh), today, parks_a_beat});
    for (auto const id : stale) {
        db::Transaction transaction(db);
        auto const changes = changes_of_pulse(db, id);
        StepQuestion const question{
            {id, current_round(db, id).id}, today, partnership::group_size_min(db, id, group_size_min)};
        upsert_pulse(db, pulse_now(db, tellers, question, now), changes);
        transaction.commit();
    }
    return std::ssize(stale);
}

} // namespace partnership
