#include "moment.h"

#include <array>
#include <chrono>
#include <cstdio>

#include "base/text.h"

namespace moment {
namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t hour_ms = 3'600'000;

std::chrono::year_month_day ymd(Date date) { return std::chrono::year(date.year) / date.month / date.day; }

Date date_of(std::chrono::year_month_day const& day)
{
    return {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))};
}

std::int64_t last_sunday(int year, int month)
{
    auto const end = std::chrono::sys_days(std::chrono::year(year) / month / std::chrono::last);
    auto const back = std::chrono::weekday(end).c_encoding();
    return (end.time_since_epoch().count() - int(back)) * day_ms;
}

// Summer time runs from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
std::int64_t offset_ms(Instant instant)
{
    auto const year = date_of_days(
        instant.epoch_ms >= 0 ? instant.epoch_ms / day_ms : (instant.epoch_ms + 1) / day_ms - 1)
                          .year;
    bool const summer = instant.epoch_ms >= last_sunday(year, 3) + hour_ms
        && instant.epoch_ms < last_sunday(year, 10) + hour_ms;
    return summer ? 2 * hour_ms : hour_ms;
}

std::int64_t floor_div(std::int64_t value, std::int64_t by)
{
    auto const whole = value / by;
    return value % by < 0 ? whole - 1 : whole;
}

std::string printed(char const* format, int a, int b, int c)
{
    std::array<char, 48> buffer{};
    auto const length = std::snprintf(buffer.data(), buffer.size(), format, a, b, c);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::optional<Date> date_of_parts(std::string_view year, std::string_view month, std::string_view day)
{
    auto const y = base::read_integer(year), m = base::read_integer(month), d = base::read_integer(day);
    if (!y || !m || !d || year.size() != 4 || *m < 1 || *m > 12 || *d < 1 || *d > 31)
        return std::nullopt;
    Date const date{int(*y), int(*m), int(*d)};
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

} // namespace

Instant SystemClock::now() const
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

bool is_valid(Date date) { return date.year > 0 && ymd(date).ok(); }

std::int64_t days_since_epoch(Date date)
{
    return std::chrono::sys_days(ymd(date)).time_since_epoch().count();
}

Date date_of_days(std::int64_t days)
{
    return date_of(std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(days))));
}

Date plus_days(Date date, int days) { return date_of_days(days_since_epoch(date) + days); }

Date plus_months(Date date, int months)
{
    auto const month = std::chrono::year(date.year) / date.month + std::chrono::months(months);
    auto const wanted = month / std::chrono::day(static_cast<unsigned>(date.day));
    return date_of(wanted.ok() ? wanted : std::chrono::year_month_day(month / std::chrono::last));
}

int days_between(Date from, Date to) { return int(days_since_epoch(to) - days_since_epoch(from)); }

int weekday(Date date)
{
    return int(std::chrono::weekday(std::chrono::sys_days(ymd(date))).iso_encoding()) - 1;
}

Quarter quarter_of(Date date) { return {date.year, (date.month - 1) / 3 + 1}; }

Quarter plus_quarters(Quarter quarter, int count)
{
    int const all = quarter.year * 4 + quarter.number - 1 + count;
    return {all / 4, all % 4 + 1};
}

int quarters_between(Quarter from, Quarter to) { return (to.year - from.year) * 4 + to.number - from.number; }

Date first_day(Quarter quarter) { return {quarter.year, quarter.number * 3 - 2, 1}; }

Date last_day(Quarter quarter) { return plus_days(first_day(plus_quarters(quarter, 1)), -1); }

Date local_date(Instant instant)
{
    return date_of_days(floor_div(instant.epoch_ms + offset_ms(instant), day_ms));
}

TimeOfDay local_time(Instant instant)
{
    auto const local = instant.epoch_ms + offset_ms(instant);
    auto const minutes = (local - floor_div(local, day_ms) * day_ms) / 60'000;
    return {int(minutes / 60), int(minutes % 60)};
}

Instant instant_of(Date date, TimeOfDay time)
{
    auto const local
        = days_since_epoch(date) * day_ms + (time.hour * 60 + time.minute) * std::int64_t{60'000};
    Instant const winter{local - hour_ms};
    return offset_ms(winter) == hour_ms ? winter : Instant{local - 2 * hour_ms};
}

std::string iso(Date date) { return printed("%04d-%02d-%02d", date.year, date.month, date.day); }

std::string iso(Instant instant)
{
    auto const days = floor_div(instant.epoch_ms, day_ms);
    auto const seconds = int((instant.epoch_ms - days * day_ms) / 1000);
    return iso(date_of_days(days))
        + printed("T%02d:%02d:%02dZ", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string iso(TimeOfDay time) { return printed("%02d:%02d", time.hour, time.minute, 0); }

std::optional<Date> read_date(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    return date_of_parts(iso.substr(0, 4), iso.substr(5, 2), iso.substr(8, 2));
}

std::optional<Date> read_typed_date(std::string_view text)
{
    text = base::trimmed(text);
    if (auto const plain = read_date(text))
        return plain;
    auto parts = base::split(text, text.find('/') != std::string_view::npos ? '/' : '-');
    if (parts.size() != 3)
        return std::nullopt;
    return date_of_parts(parts[2], parts[1], parts[0]);
}

std::optional<TimeOfDay> read_time(std::string_view text)
{
    text = base::trimmed(text);
    char const between = text.find('.') != std::string_view::npos ? '.' : ':';
    auto const cut = text.find(between);
    if (cut == std::string_view::npos)
        return std::nullopt;
    auto const rest = text.substr(cut + 1); // may have seconds
    auto const hour = base::read_integer(text.substr(0, cut)),
               minute = base::read_integer(rest.substr(0, rest.find(between)));
    bool const fits = hour && minute && *hour >= 0 && *hour < 24 && *minute >= 0 && *minute < 60;
    return fits ? std::optional(TimeOfDay{int(*hour), int(*minute)}) : std::nullopt;
}

} // namespace moment
