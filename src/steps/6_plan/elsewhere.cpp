#include "elsewhere.h"

#include "elsewhere_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace plan {
namespace {

// Parks where a finished measure served an objective that was reached, by measure.
std::map<std::string, std::set<partnership::PartnershipId>> reached_by(
    db::Connection& db, partnership::Scope const& scope)
{
    std::map<std::string, std::set<partnership::PartnershipId>> out;
    auto const reached = objectives::reached_anywhere(db);
    if (reached.empty())
        return out;
    for (auto const& one : served_in_other_parks(db, scope))
        if (std::ranges::binary_search(reached, one.objective))
            out[one.measure].insert(one.park);
    return out;
}

std::int64_t told(std::int64_t parks) { return parks < parks_min ? 0 : parks; }

} // namespace

std::vector<Elsewhere> elsewhere(db::Connection& db, partnership::Scope const& scope)
{
    auto out = choices_of_other_parks(db, scope, parks_min);
    auto const reached = reached_by(db, scope);
    for (auto& one : out) {
        one.done = told(one.done);
        auto const found = reached.find(one.measure);
        one.reached = found == reached.end() ? 0 : told(std::ssize(found->second));
    }
    return out;
}

Elsewhere const* elsewhere_of(std::vector<Elsewhere> const& all, std::string_view measure)
{
    auto const found = std::ranges::find(all, measure, &Elsewhere::measure);
    return found == all.end() ? nullptr : &*found;
}

} // namespace plan
