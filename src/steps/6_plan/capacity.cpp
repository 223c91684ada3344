#include "capacity.h"

#include "rules.h"
#include "store.h"
#include "ticks.h"

#include <algorithm>

namespace plan {
namespace {

// Sums of spread hours are not exact.
constexpr double hours_slack = 0.05;

Load& load_at(std::vector<Load>& all, accounts::OrganisationId organisation, int quarters)
{
    auto const found = std::ranges::find(all, organisation, &Load::organisation);
    if (found != all.end())
        return *found;
    return all.emplace_back(Load{organisation, std::vector<double>(static_cast<std::size_t>(quarters), 0.0)});
}

} // namespace

std::vector<double> hours_of(Wish const& wish, int quarters)
{
    std::vector<double> out(static_cast<std::size_t>(quarters), 0.0);
    auto const add = [&](int quarter, double hours) {
        if (quarter >= 1 && quarter <= quarters)
            out[static_cast<std::size_t>(quarter - 1)] += hours;
    };
    if (wish.hours == 0 || wish.quarters.first == 0)
        return out;
    auto const times = occurrences(wish);
    for (auto const what : times)
        add(what.quarter, wish.hours);
    auto const is_spread = wish.repeat == measures::Repeat::once;
    auto const length = wish.quarters.last - wish.quarters.first + 1;
    for (int quarter = wish.quarters.first; is_spread && quarter <= wish.quarters.last; ++quarter)
        add(quarter, static_cast<double>(wish.hours) / length);
    return out;
}

std::vector<int> Load::overloaded() const
{
    std::vector<int> out;
    for (std::size_t i = 0; pledged && i < planned.size(); ++i)
        if (planned[i] > *pledged + hours_slack)
            out.push_back(static_cast<int>(i) + 1);
    return out;
}

std::vector<Load> loads(std::vector<Action> const& actions, std::vector<Pledge> const& pledges, int quarters)
{
    std::vector<Load> out;
    for (auto const& one : pledges)
        load_at(out, one.organisation, quarters).pledged = one.hours;
    for (auto const& action : actions) {
        auto const owner = action.wish.owner.organisation;
        if (!owner || action.state == State::dropped)
            continue;
        auto& load = load_at(out, owner, quarters);
        auto const hours = hours_of(action.wish, quarters);
        std::ranges::transform(load.planned, hours, load.planned.begin(), std::plus<>());
    }
    return out;
}

Load const* load_of(std::vector<Load> const& all, accounts::OrganisationId organisation)
{
    auto const found = std::ranges::find(all, organisation, &Load::organisation);
    return found == all.end() ? nullptr : &*found;
}

std::vector<Pledge> pledges(db::Connection& db, partnership::Scope const& scope)
{
    return pledges_of_round(db, scope);
}

bool pledge(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation,
    std::optional<int> hours)
{
    if (!may_own(participants::participations(db, scope), {organisation, {}}))
        return false;
    if (hours)
        upsert_pledge(db, scope, {organisation, *hours});
    else
        delete_pledge(db, scope, organisation);
    return true;
}

} // namespace plan
