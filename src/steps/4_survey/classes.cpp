#include "classes.h"

#include <algorithm>

namespace survey {
namespace {

// 0, 1, 2 to 4, 5 to 9, 10 to 19, 20 to 49 and so on: the largest in a class is at most two and a half times
// the smallest.
std::vector<Class> number_classes()
{
    std::vector<std::int64_t> lows{0};
    for (std::int64_t power = 1; power < number_max; power *= 10)
        for (std::int64_t const times : {1, 2, 5})
            lows.push_back(times * power);
    lows.push_back(number_max);
    std::vector<Class> out;
    for (std::size_t at = 0; at < lows.size(); ++at)
        out.push_back({lows[at], at + 1 < lows.size() ? lows[at + 1] - 1 : number_max});
    return out;
}

std::vector<Class> years()
{
    std::vector<Class> out;
    for (auto year = year_first; year <= year_last; ++year)
        out.push_back({year, year});
    return out;
}

} // namespace

std::vector<Class> const& classes_of(Kind kind)
{
    static auto const of_numbers = number_classes();
    static auto const of_dates = years();
    static std::vector<Class> const none;
    if (kind == Kind::number)
        return of_numbers;
    return kind == Kind::date ? of_dates : none;
}

std::size_t class_of(Kind kind, std::int64_t value)
{
    auto const& all = classes_of(kind);
    auto const fitting = kind == Kind::date ? std::max(value, year_first) : value;
    auto const found = std::ranges::find_if(
        all, [&](Class const& one) { return one.low <= fitting && fitting <= one.high; });
    return static_cast<std::size_t>(found - all.begin());
}

} // namespace survey
