#include "working_day.h"

#include "meetings/days.h"

#include <algorithm>
#include <array>

namespace plan {
namespace {

constexpr int saturday = 5;

struct MonthDay {
    int month, day;
    friend bool operator==(MonthDay, MonthDay) = default;
};
// New Year's Day, the King's birthday, Liberation Day, both days of Christmas.
constexpr std::array<MonthDay, 5> fixed_holidays{{{1, 1}, {4, 27}, {5, 5}, {12, 25}, {12, 26}}};
// Easter Monday, Ascension Day, Whit Monday: days after Easter.
constexpr std::array<int, 3> moving_holidays{1, 39, 50};

} // namespace

bool is_working_day(moment::Date date)
{
    if (moment::weekday(date) >= saturday)
        return false;
    if (std::ranges::find(fixed_holidays, MonthDay{date.month, date.day}) != fixed_holidays.end())
        return false;
    auto const after_easter = moment::days_between(meetings::easter(date.year), date);
    return std::ranges::find(moving_holidays, after_easter) == moving_holidays.end();
}

moment::Date first_working_day(moment::Date from)
{
    while (!is_working_day(from))
        from = moment::plus_days(from, 1);
    return from;
}

} // namespace plan
