#include "plan.h"

#include "history.h"
#include "rules.h"
#include "store.h"
#include "texts.h"

#include "db/db.h"

#include <algorithm>
#include <map>

namespace plan {
namespace {

using enum partnership::StepState;
using partnership::Role;

std::map<accounts::OrganisationId, int> late_by_organisation(
    std::vector<Action> const& all, moment::Quarter started_in, moment::Date today)
{
    std::map<accounts::OrganisationId, int> out;
    for (auto const& action : all)
        if (is_late(action, started_in, today))
            ++out[action.wish.owner.organisation];
    return out;
}

// Whoever has most to catch up has the ball; without anything late it is the chair's.
partnership::Ball ball_of(db::Connection& db, partnership::StepQuestion const& question)
{
    auto const round = partnership::round(db, question.scope);
    auto const late = late_by_organisation(actions_of_round(db, question.scope),
        moment::quarter_of(round ? begins_on(*round, question.today) : question.today), question.today);
    auto const most = std::ranges::max_element(late, {}, [](auto const& entry) { return entry.second; });
    if (most == late.end())
        return {Role::chair, {}};
    auto const found = accounts::organisation(db, most->first);
    return {Role::chair, found ? found->name : ""};
}

partnership::StepReport carried_out(
    db::Connection& db, partnership::StepQuestion const& question, Counts const& counts)
{
    auto const where = i18n::message(texts::report::carried_out, counts.done, counts.total);
    if (counts.late == 0)
        return {done, where, i18n::message(texts::report::keep), "plan", {Role::chair, {}}};
    return {done, where, i18n::message(texts::report::catch_up, counts.late), "plan/lijst?status=late",
        ball_of(db, question)};
}

} // namespace

// Done when the plan is adopted: every action then has an owner by name, a quarter and a sign of completion.
partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question)
{
    auto const numbers = counts(db, question.scope, question.today);
    if (latest_adoption(db, question.scope))
        return carried_out(db, question, numbers);
    if (numbers.total == 0)
        return {open, i18n::message(texts::report::none), i18n::message(texts::report::choose), "plan/kiezen",
            {Role::secretary, {}}};
    auto const where
        = i18n::message(texts::report::owned, numbers.total - numbers.without_owner, numbers.total);
    if (numbers.without_owner > 0)
        return {in_progress, where, i18n::message(texts::report::assign), "plan", {Role::secretary, {}}};
    return {in_progress, where, i18n::message(texts::report::adopt), "plan/vaststellen", {Role::chair, {}}};
}

void begin_round(db::Connection& db, partnership::Scope const& from, partnership::Scope const& to)
{
    auto const before = partnership::round(db, from);
    auto const next = partnership::round(db, to);
    auto const number = before ? before->number : 1;
    By const by{{}, moment::instant_of(next ? next->started_on : moment::Date{}, {})};
    auto const what = said([&](i18n::Words const& words) { return words(texts::log::carried_over, number); });
    for (auto const& action : actions(db, from)) {
        if (!is_open(action.state))
            continue;
        Action copy{db.ids().make<ActionId>(), carried_over(action.wish)};
        copy.origin = action.id;
        partnership::begin_plan(db, to, moment::local_date(by.at));
        insert_action(db, to, copy);
        for (auto const partner : copy.wish.partners)
            insert_partner(db, to, {copy.id, partner});
        remember(db, to, {copy.id, by, what});
    }
}

} // namespace plan
