// What other parks did with a measure of the library.
#pragma once
#include "plan.h"

namespace plan {

// How many other parks have a measure in their plan, how many finished it, and at how many of those it served
// an objective that the group established as reached. Nothing is told of fewer than five.
inline constexpr std::int64_t parks_min = 5;
struct Elsewhere {
    std::string measure;
    std::int64_t parks = 0;
    std::int64_t done = 0, reached = 0; // 0: fewer than five
};
std::vector<Elsewhere> elsewhere(db::Connection& db, partnership::Scope const& scope);
Elsewhere const* elsewhere_of(std::vector<Elsewhere> const& all, std::string_view measure);

} // namespace plan
