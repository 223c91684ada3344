#include "continuation.h"

namespace continuation {

// Process document 1.3: every two years themes and actions are recalibrated; the cycle is a setting of the
// partnership.
Recalibration recalibration(partnership::Round const& round, int cycle_months, moment::Date today)
{
    auto const from = round.planned_from ? round.planned_from : round.started_on;
    auto const on = moment::plus_months(from, cycle_months);
    if (today >= on)
        return {on, Due::overdue};
    return {on, today >= moment::plus_months(on, -notice_months) ? Due::soon : Due::later};
}

} // namespace continuation
