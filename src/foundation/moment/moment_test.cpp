#include "moment.h"

#include <doctest/doctest.h>

using namespace moment;

TEST_CASE("winter and summer time in the Netherlands")
{
    CHECK(iso(local_time(instant_of({2026, 1, 15}, {9, 30}))) == "09:30");
    CHECK(iso(instant_of({2026, 1, 15}, {9, 30})) == "2026-01-15T08:30:00Z");
    CHECK(iso(instant_of({2026, 7, 15}, {9, 30})) == "2026-07-15T07:30:00Z");
    CHECK(iso(local_date(Instant{1'774'738'800'000})) == "2026-03-29");
}

TEST_CASE("a month later is never an impossible day")
{
    CHECK(plus_months({2027, 1, 31}, 1) == Date{2027, 2, 28});
    CHECK(plus_months({2026, 11, 23}, 24) == Date{2028, 11, 23});
}

TEST_CASE("quarters count on over the year")
{
    CHECK(plus_quarters({2026, 4}, 1) == Quarter{2027, 1});
    CHECK(quarters_between({2026, 4}, {2028, 3}) == 7);
    CHECK(last_day({2027, 1}) == Date{2027, 3, 31});
}

TEST_CASE("dates are read as people type them, and impossible ones are refused")
{
    CHECK(read_typed_date("23-11-2026") == Date{2026, 11, 23});
    CHECK(read_typed_date("2026-11-23") == Date{2026, 11, 23});
    CHECK_FALSE(read_typed_date("30-02-2026"));
    CHECK_FALSE(read_typed_date("morgen"));
    CHECK(weekday({2026, 11, 23}) == 0);
}
