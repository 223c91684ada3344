#include "snapshot.h"

#include "renewal_store.h"

#include "area/area.h"
#include "award/award.h"
#include "base/fault.h"
#include "crypto/crypto.h"
#include "meetings/meetings.h"
#include "objectives/objectives.h"
#include "participants/participants.h"
#include "plan/plan.h"

#include <algorithm>

namespace continuation {
namespace {

void add_area(db::Connection& db, partnership::Scope const& scope, RoundPicture& out)
{
    auto const summary = area::summary(db, scope);
    out.hectares = summary.hectares;
    out.addresses = summary.addresses;
    out.boundary_version = summary.boundary_version;
    out.boundary = area::shape(db, scope).value_or(geo::Shape{});
}

void add_goals(db::Connection& db, partnership::Scope const& scope, RoundPicture& out)
{
    for (auto const& one : objectives::objectives(db, scope)) {
        auto const& wish = one.wish;
        out.objectives.push_back({wish.title, std::string(objectives::code(wish.theme)),
            std::string(objectives::code(one.state)), std::string(objectives::code(wish.unit)),
            wish.baseline.value, wish.baseline.dutch, wish.target, wish.due_on});
    }
}

void add_actions(db::Connection& db, partnership::Scope const& scope, RoundPicture& out)
{
    auto const organisations = participants::participations(db, scope);
    for (auto const& action : plan::actions(db, scope)) {
        auto const& wish = action.wish;
        auto const owner = std::ranges::find(
            organisations, wish.owner.organisation, &participants::Participation::organisation);
        out.actions.push_back({wish.title, wish.chapter,
            owner == organisations.end() ? std::string() : owner->name, wish.quarters.first,
            wish.quarters.last, std::string(plan::code(action.state)), action.reason});
    }
    if (auto const adopted = plan::adoption(db, scope)) {
        out.plan_number = adopted->number;
        out.plan_adopted_on = adopted->on;
    }
}

// Meetings belong to the partnership: those of this round lie between its first and its last day.
void add_held_meetings(db::Connection& db, partnership::Scope const& scope, RoundPicture& out)
{
    auto all = meetings::all(db, scope);
    std::ranges::reverse(all);
    for (auto const& meeting : all) {
        bool const is_of_round = meeting.date >= out.started_on
            && (!out.closed_on || meeting.date < out.closed_on || out.started_on == out.closed_on);
        if (meeting.state != meetings::State::held || !is_of_round)
            continue;
        auto const decisions = meetings::decisions(db, scope, meeting.id);
        out.meetings.push_back({meeting.date, meeting.title, static_cast<int>(decisions.size())});
    }
}

void add_award(db::Connection& db, partnership::Scope const& scope, RoundPicture& out)
{
    auto const award = award::current(db, scope);
    if (!award)
        return;
    out.award_number = award->number;
    out.award_code = award->code;
    out.award_until = award->valid_until;
}

} // namespace

RoundPicture picture_of(db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    auto const park = partnership::find(db, scope.partnership);
    auto const round = partnership::round(db, scope);
    if (!park || !round)
        throw base::Fault("a picture of a round that is not there");
    RoundPicture out{park->name, park->municipality, round->number, round->started_on};
    out.closed_on = round->closed_on;
    out.planned_from = round->planned_from;
    out.group_size_min = group_size_min;
    add_area(db, scope, out);
    out.surveys = survey::frozen_surveys(db, scope, group_size_min);
    add_goals(db, scope, out);
    add_actions(db, scope, out);
    add_held_meetings(db, scope, out);
    add_award(db, scope, out);
    return out;
}

void freeze(db::Connection& db, partnership::Scope const& scope, int group_size_min, moment::Instant now)
{
    auto picture = picture_of(db, scope, group_size_min);
    picture.closed_on = moment::local_date(now);
    auto content = written_picture(picture);
    auto sha256 = crypto::sha256_hex(content);
    insert_snapshot(db, scope, {now, std::move(content), std::move(sha256)});
}

std::optional<Frozen> frozen_round(db::Connection& db, partnership::Scope const& scope)
{
    return snapshot_of(db, scope);
}

bool is_intact(Frozen const& frozen) { return crypto::sha256_hex(frozen.content) == frozen.sha256; }

} // namespace continuation
