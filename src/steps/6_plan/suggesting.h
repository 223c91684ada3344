// Measures that fit what troubles this park, with the reason.
#pragma once
#include "plan.h"

#include <set>

namespace plan {

// What the group wants to do something about: a phenomenon of the inventory, and in whose words.
struct Trouble {
    std::string phenomenon;
    std::string title;
};
// The problems of this park that come from a phenomenon.
std::vector<Trouble> troubles(db::Connection& db, partnership::Scope const& scope);

struct Suggestion {
    measures::Measure const* measure;
    std::vector<std::string> because; // titles of troubles
};
inline constexpr std::size_t suggestions_max = 12;
// Those that are against most troubles first; what stands in the plan already is left out.
std::vector<Suggestion> suggestions(
    std::vector<Trouble> const& troubles, std::set<std::string> const& chosen);

} // namespace plan
