#include "days.h"
#include "minutes.h"

#include <doctest/doctest.h>

using namespace meetings;
using moment::Date;

TEST_CASE("Easter falls where the church says")
{
    struct Case {
        int year, month, day;
    };
    for (auto const one : {Case{2024, 3, 31}, Case{2025, 4, 20}, Case{2026, 4, 5}, Case{2027, 3, 28},
             Case{2028, 4, 16}, Case{2038, 4, 25}, Case{2035, 3, 25}})
        CHECK(easter(one.year) == Date{one.year, one.month, one.day});
}

TEST_CASE("nobody meets in a weekend, on a holiday, or when everybody is away")
{
    for (auto const day : {Date{2027, 3, 26}, Date{2027, 3, 29}, Date{2027, 4, 27}, Date{2027, 5, 5},
             Date{2027, 5, 6}, Date{2027, 5, 7}, Date{2027, 5, 17}, Date{2027, 12, 24}, Date{2028, 1, 3},
             Date{2027, 7, 20}, Date{2027, 8, 20}, Date{2027, 3, 13}, Date{2025, 4, 26}})
        CHECK_FALSE(is_free_for_meeting(day));
    for (auto const day : {Date{2027, 3, 15}, Date{2028, 2, 29}, Date{2027, 8, 24}, Date{2027, 1, 5}})
        CHECK(is_free_for_meeting(day));
    CHECK(is_public_holiday({2025, 4, 26})); // the 27th is a Sunday
}

TEST_CASE("a day that is not free gives way to the same day of a later week")
{
    CHECK(day_to_meet({2027, 3, 15}) == Date{2027, 3, 15});
    CHECK(day_to_meet({2027, 3, 13}) == Date{2027, 3, 15}); // from Saturday to Monday
    CHECK(day_to_meet({2027, 5, 6}) == Date{2027, 5, 13});
    CHECK(day_to_meet({2027, 7, 13}) == Date{2027, 8, 24}); // over the summer
    CHECK(moment::weekday(day_to_meet({2027, 12, 23})) == moment::weekday({2027, 12, 23}));
}

TEST_CASE("the next meeting is six weeks on in the first year, and a quarter on afterwards")
{
    Meeting meeting;
    meeting.date = {2027, 3, 15};
    meeting.kind = Kind::kick_off;
    CHECK(suggested_next(meeting).kind == Kind::regular);
    CHECK(suggested_next(meeting).date == Date{2027, 4, 26});
    meeting.kind = Kind::quarterly;
    CHECK(suggested_next(meeting).kind == Kind::quarterly);
    CHECK(suggested_next(meeting).date == Date{2027, 6, 15});
    meeting.date = {2027, 11, 30}; // three months on is a leap day
    CHECK(suggested_next(meeting).date == Date{2028, 2, 29});
}

TEST_CASE("a quarter is read as it is written")
{
    CHECK(quarter_read("2027-3") == moment::Quarter{2027, 3});
    CHECK(written_quarter({2027, 3}) == "2027-3");
    for (auto const* odd : {"", "2027", "2027-5", "2027-0", "99-1", "a-b", "2027-1-1"})
        CHECK_FALSE(quarter_read(odd));
}
