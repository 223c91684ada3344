// Results for everybody: what the group may see, with small groups hidden twice as strictly. It takes away
// from what was published and adds nothing, so whoever has both editions can work out no more than from the
// first.
#pragma once
#include "results.h"

namespace survey {

inline constexpr std::int64_t public_times = 2;

// `group_size_min` is that of the results that come in.
Results for_everyone(Results results, std::int64_t group_size_min);

} // namespace survey
