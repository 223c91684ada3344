#include "i18n.h"

#include "base/fault.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace i18n {
namespace {

constexpr std::array<Text, 12> months{{{"januari", "January"}, {"februari", "February"}, {"maart", "March"},
    {"april", "April"}, {"mei", "May"}, {"juni", "June"}, {"juli", "July"}, {"augustus", "August"},
    {"september", "September"}, {"oktober", "October"}, {"november", "November"}, {"december", "December"}}};
constexpr std::array<Text, 12> short_months{
    {{"jan", "Jan"}, {"feb", "Feb"}, {"mrt", "Mar"}, {"apr", "Apr"}, {"mei", "May"}, {"jun", "Jun"},
        {"jul", "Jul"}, {"aug", "Aug"}, {"sep", "Sep"}, {"okt", "Oct"}, {"nov", "Nov"}, {"dec", "Dec"}}};
constexpr std::array<Text, 7> weekdays{
    {{"maandag", "Monday"}, {"dinsdag", "Tuesday"}, {"woensdag", "Wednesday"}, {"donderdag", "Thursday"},
        {"vrijdag", "Friday"}, {"zaterdag", "Saturday"}, {"zondag", "Sunday"}}};

std::string grouped(std::string digits, char separator)
{
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, separator);
    return digits;
}

} // namespace

std::string_view code(Language language) { return language == Language::dutch ? "nl" : "en"; }

Language language_of(std::string_view code) { return code == "en" ? Language::english : Language::dutch; }

std::string as_value(std::int64_t number) { return std::to_string(number); }

std::string filled(std::string_view pattern, std::vector<std::string> const& values)
{
    std::string out;
    std::size_t next = 0;
    while (!pattern.empty()) {
        auto const gap = pattern.find("{}");
        out += pattern.substr(0, gap);
        if (gap == std::string_view::npos)
            break;
        if (next == values.size())
            throw base::Fault("a text has more gaps than values: " + std::string(pattern));
        out += values[next++];
        pattern.remove_prefix(gap + 2);
    }
    return out;
}

std::string Words::number(std::int64_t value) const
{
    auto const digits
        = grouped(std::to_string(value < 0 ? -value : value), language_ == Language::dutch ? '.' : ',');
    return value < 0 ? "-" + digits : digits;
}

std::string Words::decimal(double value, int decimals) const
{
    auto text = fmt::format("{:.{}f}", std::abs(value), decimals);
    auto const point = text.find('.');
    auto whole = grouped(text.substr(0, point), language_ == Language::dutch ? '.' : ',');
    if (point != std::string::npos)
        whole += (language_ == Language::dutch ? "," : ".") + text.substr(point + 1);
    return value < 0 ? "-" + whole : whole;
}

std::string Words::percent(double share) const { return decimal(share * 100, 0) + "%"; }

std::string Words::money(std::int64_t cents) const
{
    return "€ " + (cents % 100 == 0 ? number(cents / 100) : decimal(double(cents) / 100, 2));
}

std::string Words::date(moment::Date date) const
{
    return fmt::format("{} {} {}", date.day, month(date.month), date.year);
}

std::string Words::long_date(moment::Date date) const
{
    return fmt::format("{} {}", weekday(moment::weekday(date)), this->date(date));
}

std::string Words::short_date(moment::Date date) const
{
    auto const& name = short_months.at(static_cast<std::size_t>(date.month - 1));
    return fmt::format("{} {} {}", date.day, name.in(language_), date.year);
}

std::string Words::date_time(moment::Instant instant) const
{
    return fmt::format("{}, {}", date(moment::local_date(instant)), moment::iso(moment::local_time(instant)));
}

std::string Words::quarter(moment::Quarter quarter) const
{
    auto const pattern = language_ == Language::dutch ? "kwartaal {} van {}" : "quarter {} of {}";
    return fmt::format(fmt::runtime(pattern), quarter.number, quarter.year);
}

std::string Words::short_quarter(moment::Quarter quarter) const
{
    return fmt::format("{}{} {}", language_ == Language::dutch ? 'K' : 'Q', quarter.number, quarter.year);
}

std::string_view Words::month(int month) const
{
    return months.at(static_cast<std::size_t>(month - 1)).in(language_);
}

std::string_view Words::weekday(int weekday) const
{
    return weekdays.at(static_cast<std::size_t>(weekday)).in(language_);
}

} // namespace i18n
