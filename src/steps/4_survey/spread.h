// How widely the answers lie about a mean: what a later measurement is tested against. No more than the page
// of results tells.
#pragma once
#include "survey/chance.h"

#include "partnership/partnership.h"

#include <string>
#include <vector>

namespace survey {

struct Spread {
    std::string key; // of the measure: "entrepreneurs.B3"
    MeanOf mean;
};
// Of every mean of a survey of this round whose results were shared.
std::vector<Spread> spreads_of(db::Connection& db, partnership::Scope const& scope, int group_size_min);

// Below this many in either group a mean is shown and not tested.
inline constexpr std::int64_t answers_to_test_mean_min = 20;

} // namespace survey
