#include "needs.h"

#include <doctest/doctest.h>

using namespace overview;
using moment::Date;

namespace {

constexpr Date on_day{2027, 3, 15};
constexpr int wanted = 20;

// A group that meets, and where nothing is the matter.
Standing calm()
{
    Standing out;
    out.signs.next_on = {2027, 4, 1};
    return out;
}

Need need(Standing const& standing) { return need_of(standing, wanted, on_day); }

} // namespace

TEST_CASE("a park where nothing is the matter needs nobody") { CHECK(need(calm()) == Need{0, Reason::none}); }

TEST_CASE("each matter gives its points and its reason")
{
    auto one = calm();
    one.is_mine = true;
    CHECK(need(one) == Need{100, Reason::mine});
    one = calm();
    one.signs.overdue = 3;
    CHECK(need(one) == Need{30, Reason::overdue});
    one.signs.overdue = 1'000'000'000;
    CHECK(need(one) == Need{50, Reason::overdue});
    one = calm();
    one.days_still = 60;
    CHECK(need(one) == Need{60, Reason::still});
    one.days_still = 400;
    CHECK(need(one) == Need{91, Reason::still});
    one = calm();
    one.signs.next_on = {};
    CHECK(need(one) == Need{20, Reason::no_date});
    one = calm();
    one.signs.poor_health = 0;
    CHECK(need(one) == Need{30, Reason::health});
    one.signs.next_on = {};
    CHECK(need(one) == Need{50, Reason::health});
    one = calm();
    one.signs.vacancies = 2;
    CHECK(need(one) == Need{20, Reason::vacancies});
    one.signs.vacancies = 9;
    CHECK(need(one) == Need{30, Reason::vacancies});
}

TEST_CASE("a survey that closes this week with too few answers needs somebody")
{
    auto one = calm();
    one.signs.closes_on = {2027, 3, 22};
    one.signs.response_percent = 19;
    CHECK(need(one) == Need{40, Reason::closing});
    one.signs.response_percent = 20;
    CHECK(need(one).points == 0);
    one.signs.response_percent = {};
    CHECK(need(one).points == 40);
    one.signs.closes_on = {2027, 3, 23};
    CHECK(need(one).points == 0);
    one.signs.closes_on = {2027, 3, 14};
    CHECK(need(one).points == 0);
}

TEST_CASE("matters add up, and the heaviest is the reason")
{
    auto one = calm();
    one.is_mine = true;
    one.days_still = 91;
    one.signs.overdue = 5;
    CHECK(need(one) == Need{241, Reason::mine});
    one.is_mine = false;
    CHECK(need(one) == Need{141, Reason::still});
    one.days_still = 50;
    CHECK(need(one).reason == Reason::overdue); // of equals the first
}

TEST_CASE("what ended stands last, whatever was the matter")
{
    auto one = calm();
    one.is_mine = true;
    one.has_ended = true;
    CHECK(need(one) == Need{-1, Reason::ended});
}

TEST_CASE("a reason is read back from its name in the address")
{
    for (auto const reason : all_reasons)
        CHECK(reason_of(code(reason)) == reason);
    CHECK(!reason_of("anders"));
}
