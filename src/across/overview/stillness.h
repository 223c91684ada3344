// How long a park stood still, and whether that is too long. Pure rules.
#pragma once
#include "moment/moment.h"

#include <optional>

namespace overview {

enum class Stillness { moving, slow, stuck };

// Domain: work stalls on people and follow-up; a group that meets every quarter moves at least every six
// weeks.
inline constexpr int slow_days = 42;
inline constexpr int stuck_days = 91;

int days_still(std::optional<moment::Instant> last_movement, moment::Date today);
Stillness stillness(int days_still);

} // namespace overview
