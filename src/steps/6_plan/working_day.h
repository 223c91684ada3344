// Days on which people in the Netherlands work: mail that asks something comes on one of them.
#pragma once
#include "moment/moment.h"

namespace plan {

bool is_working_day(moment::Date date);
// This day, or the first one after it on which people work.
moment::Date first_working_day(moment::Date from);

} // namespace plan
