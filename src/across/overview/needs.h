// How much a park needs somebody now, and why. Pure rules; the page shows the same formula in words.
#pragma once
#include "stillness.h"

#include "partnership/pulse.h"

namespace overview {

// In the order that decides between equals.
enum class Reason { mine, overdue, closing, still, health, no_date, vacancies, none, ended };
inline constexpr Reason all_reasons[] = {Reason::mine, Reason::overdue, Reason::closing, Reason::still,
    Reason::health, Reason::no_date, Reason::vacancies, Reason::none, Reason::ended};
std::string_view code(Reason reason);
std::optional<Reason> reason_of(std::string_view code);

struct Standing {
    bool is_mine = false; // the visitor has the ball
    int days_still = 0;
    partnership::Signs signs = {};
    bool has_ended = false;
    bool has_begun = true; // the steps said something
};
struct Points {
    static constexpr int mine = 100;
    static constexpr int a_day_still = 1, still_most = 91; // a quarter
    static constexpr int an_overdue_action = 10, overdue_most = 50;
    static constexpr int closing = 40;
    static constexpr int poor_health = 30;
    static constexpr int no_date = 20;
    static constexpr int a_vacancy = 10, vacancies_most = 30;
};
// A survey that closes within so many days with a response below what is wanted.
inline constexpr int closing_days = 7;

struct Need {
    int points = 0;
    Reason reason = Reason::none; // what gives most of the points
    friend bool operator==(Need, Need) = default;
};
// The sum of what is the matter; a cooperation that ended needs nobody and stands last.
Need need_of(Standing const& standing, int response_wanted, moment::Date today);

} // namespace overview
