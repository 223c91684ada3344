// The example year that a calendar starts with, read from the standard file.
#pragma once
#include "calendar.h"

#include <span>

namespace calendar {

std::span<Suggestion const> year();
Kind event_kind(std::string_view kind_of_year);
i18n::Text everybody(); // the audience of a message that was taken over

} // namespace calendar
