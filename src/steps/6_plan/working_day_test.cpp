#include "working_day.h"

#include <doctest/doctest.h>

using namespace plan;
using moment::Date;

TEST_CASE("a question goes out on the first day of the period on which people work")
{
    CHECK(first_working_day({2027, 4, 1}) == Date{2027, 4, 1});
    CHECK(first_working_day({2027, 1, 1}) == Date{2027, 1, 4}); // New Year's Day, and a weekend
    CHECK(first_working_day({2024, 4, 1}) == Date{2024, 4, 2}); // Easter Monday
    CHECK(first_working_day({2026, 7, 4}) == Date{2026, 7, 6}); // a Saturday
    CHECK(first_working_day({2027, 5, 5}) == Date{2027, 5, 7}); // Liberation Day, then Ascension Day
    CHECK(first_working_day({2020, 6, 1}) == Date{2020, 6, 2}); // Whit Monday
    CHECK(first_working_day({2027, 12, 25}) == Date{2027, 12, 27});
}
