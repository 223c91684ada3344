// Days on which the group can meet: not in the weekend, not on a holiday, not in the weeks in which everybody
// is away. Pure.
#pragma once
#include "moment/moment.h"

namespace meetings {

moment::Date easter(int year); // its Sunday
// New Year, Good Friday to Easter Monday, King's Day, 5 May, Ascension and the Friday after it, Whit Monday,
// Christmas.
bool is_public_holiday(moment::Date date);
// The heart of the summer, and the weeks round Christmas: school holidays differ for each region and year,
// and the program does not know them.
bool is_quiet_time(moment::Date date);
bool is_free_for_meeting(moment::Date date);
// The day itself or the first one after it that is free; the same day of the week where that costs at most
// seven weeks.
moment::Date day_to_meet(moment::Date wanted);

} // namespace meetings
