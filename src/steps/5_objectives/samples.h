// Objectives for tests and for the demo.
#pragma once
#include "objectives.h"

namespace objectives {

inline Wish a_wish(moment::Date due_on)
{
    return {Theme::crime, "Meer ondernemers voelen zich 's avonds veilig", {"", "", "", 45.0}, Unit::percent,
        60, due_on};
}

} // namespace objectives
