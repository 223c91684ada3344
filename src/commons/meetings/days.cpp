#include "days.h"

#include <algorithm>

namespace meetings {
namespace {

constexpr int saturday_of_week = 5, sunday_of_week = 6;
constexpr int weeks_looked_ahead = 7;

// Koningsdag is kept a day earlier when the 27th is a Sunday.
moment::Date kings_day(int year)
{
    moment::Date const day{year, 4, 27};
    return moment::weekday(day) == sunday_of_week ? moment::plus_days(day, -1) : day;
}

bool is_fixed_holiday(moment::Date date)
{
    constexpr struct {
        int month, day;
    } fixed[] = {{1, 1}, {5, 5}, {12, 25}, {12, 26}};
    return std::ranges::any_of(
        fixed, [&](auto const& one) { return one.month == date.month && one.day == date.day; });
}

} // namespace

// The calendar of Gauss, as written down by Meeus and Butcher.
moment::Date easter(int year)
{
    int const a = year % 19, b = year / 100, c = year % 100;
    int const d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int const h = (19 * a + b - d - g + 15) % 30;
    int const i = c / 4, k = c % 4;
    int const l = (32 + 2 * e + 2 * i - h - k) % 7;
    int const m = (a + 11 * h + 22 * l) / 451;
    int const sum = h + l - 7 * m + 114;
    return {year, sum / 31, sum % 31 + 1};
}

bool is_public_holiday(moment::Date date)
{
    constexpr int around_easter[] = {-2, 0, 1, 39, 40, 49, 50};
    auto const sunday = easter(date.year);
    bool const moves = std::ranges::any_of(
        around_easter, [&](int days) { return moment::plus_days(sunday, days) == date; });
    return moves || is_fixed_holiday(date) || date == kings_day(date.year);
}

bool is_quiet_time(moment::Date date)
{
    bool const is_summer = (date.month == 7 && date.day >= 11) || (date.month == 8 && date.day <= 23);
    bool const is_turn_of_year = (date.month == 12 && date.day >= 21) || (date.month == 1 && date.day <= 4);
    return is_summer || is_turn_of_year;
}

bool is_free_for_meeting(moment::Date date)
{
    return moment::weekday(date) < saturday_of_week && !is_public_holiday(date) && !is_quiet_time(date);
}

moment::Date day_to_meet(moment::Date wanted)
{
    int const day = moment::weekday(wanted);
    if (day >= saturday_of_week)
        wanted = moment::plus_days(wanted, 7 - day);
    for (int week = 0; week <= weeks_looked_ahead; ++week)
        if (auto const later = moment::plus_days(wanted, 7 * week); is_free_for_meeting(later))
            return later;
    return wanted;
}

} // namespace meetings
