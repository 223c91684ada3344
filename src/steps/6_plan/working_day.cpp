#include "working_day.h"

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

// The anonymous Gregorian computus, as published in Nature in 1876.
moment::Date easter_sunday(int year)
{
    int const a = year % 19, b = year / 100, c = year % 100;
    int const h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int const l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int const m = (a + 11 * h + 22 * l) / 451;
    int const month_and_day = h + l - 7 * m + 114;
    return {year, month_and_day / 31, month_and_day % 31 + 1};
}

bool is_working_day(moment::Date date)
{
    if (moment::weekday(date) >= saturday)
        return false;
    if (std::ranges::find(fixed_holidays, MonthDay{date.month, date.day}) != fixed_holidays.end())
        return false;
    auto const after_easter = moment::days_between(easter_sunday(date.year), date);
    return std::ranges::find(moving_holidays, after_easter) == moving_holidays.end();
}

moment::Date first_working_day(moment::Date from)
{
    while (!is_working_day(from))
        from = moment::plus_days(from, 1);
    return from;
}

} // namespace plan
