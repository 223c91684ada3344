#include "needs.h"

#include <algorithm>
#include <array>

namespace overview {
namespace {

constexpr std::array<std::string_view, 9> reason_codes{
    "aan-zet", "te-laat", "sluit", "stil", "in-gevaar", "geen-datum", "vacatures", "loopt", "gestopt"};

bool is_closing(partnership::Signs const& signs, int response_wanted, moment::Date today)
{
    if (!signs.closes_on || signs.closes_on < today)
        return false;
    bool const is_soon = moment::days_between(today, signs.closes_on) <= closing_days;
    return is_soon && signs.response_percent.value_or(0) < response_wanted;
}

int capped(std::int64_t count, int each, int most)
{
    return static_cast<int>(std::min<std::int64_t>(count * each, most));
}

} // namespace

std::string_view code(Reason reason) { return reason_codes[static_cast<std::size_t>(reason)]; }

std::optional<Reason> reason_of(std::string_view code)
{
    auto const found = std::ranges::find(reason_codes, code);
    return found == reason_codes.end() ? std::nullopt
                                       : std::optional(static_cast<Reason>(found - reason_codes.begin()));
}

Need need_of(Standing const& standing, int response_wanted, moment::Date today)
{
    if (standing.has_ended)
        return {-1, Reason::ended};
    auto const& signs = standing.signs;
    struct Part {
        Reason reason;
        int points;
    };
    std::array<Part, 7> const parts{{{Reason::mine, standing.is_mine ? Points::mine : 0},
        {Reason::overdue, capped(signs.overdue, Points::an_overdue_action, Points::overdue_most)},
        {Reason::closing, is_closing(signs, response_wanted, today) ? Points::closing : 0},
        {Reason::still, capped(standing.days_still, Points::a_day_still, Points::still_most)},
        {Reason::health, signs.poor_health ? Points::poor_health : 0},
        {Reason::no_date, standing.has_begun && !signs.next_on ? Points::no_date : 0},
        {Reason::vacancies, capped(signs.vacancies, Points::a_vacancy, Points::vacancies_most)}}};
    Need out;
    int most = 0;
    for (auto const& part : parts) {
        out.points += part.points;
        if (part.points > most) {
            most = part.points;
            out.reason = part.reason;
        }
    }
    return out;
}

} // namespace overview
