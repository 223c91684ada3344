// The day and the hour of a report, read in the many ways in which systems write them.
#pragma once
#include "inventory/period.h"

#include "moment/moment.h"

#include <optional>
#include <span>
#include <string_view>

namespace inventory {

enum class DayOrder { day_first, month_first };

struct When {
    moment::Date day;
    std::optional<int> hour; // 0 to 23 of Dutch time; none when it is not told, or told as midnight sharp
};

// "17-03-2024 14:05", "2024-03-17T13:05:00Z", "20240317", "3/17/2024 2:05 PM", "45368.58" (Excel).
// Midnight sharp is what systems write when nobody knows the hour.
std::optional<When> read_when(std::string_view text, DayOrder order = DayOrder::day_first);
// "14:05", "1405", "14", "2 PM", "14:00-15:00", "0.58" (Excel).
std::optional<int> read_hour(std::string_view text);
// What a column uses: month first only where a day proves it ("3/17/2024").
DayOrder day_order(std::span<std::string_view const> cells);
Period whole_month(moment::Date day);

} // namespace inventory
