// Days and times of Excel: numbers that only their format tells apart from other numbers.
#include "xlsx_book.h"

#include "base/text.h"
#include "moment/moment.h"

#include <cmath>
#include <fmt/format.h>

namespace reader {
namespace {

constexpr double serial_max = 2'958'466; // the year 9999
constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::string_view elapsed = "[h]"; // hours that go on after 24

// The letters of the first section that mean something: without what is quoted, escaped or in brackets.
std::string letters_of(std::string_view format)
{
    std::string out;
    for (std::size_t i = 0; i < format.size() && format[i] != ';'; ++i) {
        char const c = format[i];
        if (c == '"' || c == '[') {
            auto const close = format.find(c == '"' ? '"' : ']', i + 1);
            bool const is_elapsed = c == '[' && close != format.npos
                && format.substr(i + 1, close - i - 1).find_first_not_of("hHmMsS") == format.npos;
            if (is_elapsed)
                return std::string(elapsed);
            i = close == format.npos ? format.size() : close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else {
            out += c;
        }
    }
    return base::lower_ascii(out);
}

std::string written_day(std::int64_t days) { return moment::iso(moment::date_of_days(days)); }

std::string written_time(std::int64_t seconds)
{
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

// Of the day that is number 0, counted from 1970. Excel takes 1900 for a leap year, so before March of that
// year its numbers are one lower.
std::int64_t first_day(std::int64_t serial, bool counts_from_1904)
{
    auto const start = counts_from_1904 ? moment::Date{1904, 1, 1} : moment::Date{1899, 12, 30};
    return moment::days_since_epoch(start) + (!counts_from_1904 && serial < 60 ? 1 : 0);
}

} // namespace

CellLook look_of_format(std::string_view format)
{
    auto const letters = letters_of(format);
    if (letters == elapsed)
        return CellLook::duration;
    if (letters.find("general") != letters.npos || letters.find("standa") != letters.npos)
        return CellLook::plain;
    auto const has = [&](std::string_view any) { return letters.find_first_of(any) != letters.npos; };
    bool const has_time = has("hs");
    bool const has_day = has("dyj") || (has("m") && !has_time);
    if (has_day)
        return has_time ? CellLook::moment : CellLook::day;
    return has_time ? CellLook::time : CellLook::plain;
}

std::optional<std::string> written_moment(double serial, CellLook look, bool counts_from_1904)
{
    if (look == CellLook::plain || !(serial >= 0) || !(serial < serial_max))
        return std::nullopt;
    auto days = static_cast<std::int64_t>(std::floor(serial));
    auto seconds = std::llround((serial - std::floor(serial)) * static_cast<double>(seconds_a_day));
    if (seconds == seconds_a_day)
        ++days, seconds = 0;
    if (look == CellLook::duration)
        return written_time(days * seconds_a_day + seconds);
    auto const day = written_day(first_day(days, counts_from_1904) + days);
    if (look == CellLook::day)
        return day;
    return look == CellLook::time && days == 0 ? written_time(seconds) : day + " " + written_time(seconds);
}

} // namespace reader
