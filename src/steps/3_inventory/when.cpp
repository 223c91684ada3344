#include "when.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace inventory {
namespace {

constexpr int first_year = 1990, last_year = 2100;
constexpr double serial_min = 32'874, serial_max = 73'415; // 1990 to 2100, as Excel counts days
constexpr int serial_zero = -25'569; // 30 December 1899, in days since 1970

bool are_digits(std::string_view text)
{
    return !text.empty()
        && std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

int number_of(std::string_view digits)
{
    if (digits.size() > 9 || !are_digits(digits))
        return -1;
    int out = 0;
    for (char const digit : digits)
        out = out * 10 + (digit - '0');
    return out;
}

std::optional<moment::Date> sound(moment::Date day)
{
    bool const fits = day.year >= first_year && day.year <= last_year && moment::is_valid(day);
    return fits ? std::optional(day) : std::nullopt;
}

struct Parts {
    std::array<int, 3> number{};
    std::array<std::size_t, 3> width{};
};

// "17-03-2024", "17/3/24", "2024.03.17"; the inner loop of an import, so it makes no pieces.
std::optional<Parts> parts_of(std::string_view text)
{
    auto const mark = text.find_first_of("-/.");
    if (mark == std::string_view::npos)
        return std::nullopt;
    Parts out;
    std::size_t from = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        auto const to = i < 2 ? text.find(text[mark], from) : text.size();
        if (to == std::string_view::npos)
            return std::nullopt;
        out.number[i] = number_of(text.substr(from, to - from));
        out.width[i] = to - from;
        if (out.number[i] < 0)
            return std::nullopt;
        from = to + 1;
    }
    return out;
}

std::optional<moment::Date> day_of(std::string_view text, DayOrder order)
{
    if (text.size() == 8 && are_digits(text))
        return sound({number_of(text.substr(0, 4)), number_of(text.substr(4, 2)), number_of(text.substr(6))});
    auto const parts = parts_of(text);
    if (!parts)
        return std::nullopt;
    auto const& [a, b, c] = parts->number;
    if (parts->width[0] == 4)
        return sound({a, b, c});
    int const year = parts->width[2] == 2 ? 2000 + c : c;
    return sound(order == DayOrder::month_first ? moment::Date{year, a, b} : moment::Date{year, b, a});
}

struct Clock {
    int hour = 0, minute = 0, second = 0;
    std::optional<int> offset_minutes; // from UTC; none: as the clock hung there
};

// "Z", "+01:00", "+0100"
std::optional<int> offset_of(std::string_view text)
{
    if (text == "Z" || text == "z")
        return 0;
    std::string digits(text.substr(1));
    std::erase(digits, ':');
    if (digits.size() == 2)
        digits += "00";
    if (digits.size() != 4 || !are_digits(digits))
        return std::nullopt;
    int const minutes = number_of(digits.substr(0, 2)) * 60 + number_of(digits.substr(2));
    return text[0] == '-' ? -minutes : minutes;
}

bool take_half(Clock& clock, std::string& text)
{
    bool const is_late = text.ends_with("pm"), is_early = text.ends_with("am");
    if (!is_late && !is_early)
        return true;
    text.resize(text.size() - 2);
    text = std::string(base::trimmed(text));
    clock.offset_minutes.reset();
    auto const hour = number_of(std::string_view(text).substr(0, text.find(':')));
    if (hour < 1 || hour > 12)
        return false;
    auto const whole = (hour % 12) + (is_late ? 12 : 0);
    auto const colon = text.find(':');
    text = std::to_string(whole) + (colon == std::string::npos ? ":00" : text.substr(colon));
    return true;
}

// "14:05" and "14:05:30", as nearly all are written.
std::optional<Clock> plain_clock(std::string_view text)
{
    if ((text.size() != 5 && text.size() != 8) || text[2] != ':' || (text.size() == 8 && text[5] != ':'))
        return std::nullopt;
    int const hour = number_of(text.substr(0, 2)), minute = number_of(text.substr(3, 2));
    int const second = text.size() == 8 ? number_of(text.substr(6)) : 0;
    bool const fits = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 61;
    return fits ? std::optional(Clock{hour, minute, second, {}}) : std::nullopt;
}

std::optional<Clock> clock_of(std::string_view written)
{
    if (auto const plain = plain_clock(written))
        return plain;
    Clock clock;
    auto text = base::lower_ascii(base::trimmed(written));
    if (auto const zone = text.find_first_of("z+-"); zone != std::string::npos) {
        clock.offset_minutes = offset_of(std::string_view(text).substr(zone));
        if (!clock.offset_minutes)
            return std::nullopt;
        text.resize(zone);
    }
    if (!take_half(clock, text))
        return std::nullopt;
    auto const parts = base::split(std::string_view(text).substr(0, text.find('.')), ':');
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    clock.hour = number_of(base::trimmed(parts[0])), clock.minute = number_of(parts[1]);
    clock.second = parts.size() == 3 ? number_of(parts[2]) : 0;
    bool const fits = clock.hour >= 0 && clock.hour < 24 && clock.minute >= 0 && clock.minute < 60
        && clock.second >= 0 && clock.second < 61;
    return fits ? std::optional(clock) : std::nullopt;
}

When together(moment::Date day, Clock const& clock)
{
    if (clock.offset_minutes) {
        auto const minutes = clock.hour * 60 + clock.minute - *clock.offset_minutes;
        moment::Instant const at{moment::days_since_epoch(day) * 86'400'000 + minutes * 60'000LL};
        return {moment::local_date(at), moment::local_time(at).hour};
    }
    bool const is_midnight = clock.hour == 0 && clock.minute == 0 && clock.second == 0;
    return {day, is_midnight ? std::nullopt : std::optional(clock.hour)};
}

// "45368.58"
std::optional<When> of_serial(std::string_view text)
{
    if (text.size() < 5 || !are_digits(text.substr(0, 5))
        || (text.size() > 5 && text[5] != '.' && text[5] != ','))
        return std::nullopt;
    auto const value = base::read_decimal(text);
    if (!value || *value < serial_min || *value > serial_max)
        return std::nullopt;
    auto const whole = std::floor(*value);
    auto const minutes = std::lround((*value - whole) * 1440);
    auto const day = moment::date_of_days(static_cast<std::int64_t>(whole) + serial_zero);
    return When{
        day, minutes > 0 && minutes < 1440 ? std::optional(static_cast<int>(minutes / 60)) : std::nullopt};
}

} // namespace

std::optional<When> read_when(std::string_view text, DayOrder order)
{
    text = base::trimmed(text);
    if (auto const serial = of_serial(text))
        return serial;
    auto const gap = text.find_first_of(" T");
    auto const day = day_of(text.substr(0, gap), order);
    if (!day || gap == std::string_view::npos)
        return day ? std::optional(When{*day, {}}) : std::nullopt;
    auto const clock = clock_of(text.substr(gap + 1));
    return clock ? std::optional(together(*day, *clock)) : std::nullopt;
}

std::optional<int> read_hour(std::string_view text)
{
    text = base::trimmed(text);
    if (text.size() <= 2 && are_digits(text))
        return number_of(text) < 24 ? std::optional(number_of(text)) : std::nullopt;
    if ((text.size() == 3 || text.size() == 4) && are_digits(text)) {
        auto const value = number_of(text);
        return value < 2400 && value % 100 < 60 ? std::optional(value / 100) : std::nullopt;
    }
    if (text.starts_with("0.") || text.starts_with("0,")) {
        auto const share = base::read_decimal(text);
        return share ? std::optional(static_cast<int>(std::lround(*share * 1440) / 60 % 24)) : std::nullopt;
    }
    auto const until = text.find_first_of("-\xE2");
    auto const clock = clock_of(text.substr(0, until == 0 ? std::string_view::npos : until));
    return clock ? std::optional(clock->hour) : std::nullopt;
}

DayOrder day_order(std::span<std::string_view const> cells)
{
    int month_first = 0;
    for (auto const cell : cells) {
        auto const text = base::trimmed(cell);
        auto const parts = parts_of(text.substr(0, text.find_first_of(" T")));
        if (!parts || parts->width[0] == 4)
            continue;
        if (parts->number[0] > 12)
            return DayOrder::day_first;
        month_first += parts->number[1] > 12 ? 1 : 0;
    }
    return month_first > 0 ? DayOrder::month_first : DayOrder::day_first;
}

Period whole_month(moment::Date day) { return {Span::month, day.year, day.month}; }

} // namespace inventory
