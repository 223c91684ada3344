#include "continuation.h"

namespace continuation {

// Process document 1.3: every two years themes and actions are recalibrated; the cycle is a setting of the
// partnership.
Recalibration recalibration(moment::Date round_started_on, int cycle_months, moment::Date today)
{
    auto const on = moment::plus_months(round_started_on, cycle_months);
    if (today >= on)
        return {on, Due::overdue};
    return {on, today >= moment::plus_months(on, -notice_months) ? Due::soon : Due::later};
}

} // namespace continuation
