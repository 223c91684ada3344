#include "stillness.h"

#include <algorithm>

namespace overview {

int days_still(std::optional<moment::Instant> last_movement, moment::Date today)
{
    return last_movement ? std::max(0, moment::days_between(moment::local_date(*last_movement), today)) : 0;
}

Stillness stillness(int days_still)
{
    if (days_still >= stuck_days)
        return Stillness::stuck;
    return days_still >= slow_days ? Stillness::slow : Stillness::moving;
}

} // namespace overview
