#include "when.h"

#include <doctest/doctest.h>

#include <vector>

using namespace inventory;

namespace {

std::string written(std::string_view text, DayOrder order = DayOrder::day_first)
{
    auto const when = read_when(text, order);
    if (!when)
        return "-";
    return moment::iso(when->day) + (when->hour ? " " + std::to_string(*when->hour) : "");
}

} // namespace

TEST_CASE("a day is read as systems and people write it")
{
    CHECK(written("17-03-2024") == "2024-03-17");
    CHECK(written("17/3/24") == "2024-03-17");
    CHECK(written("2024.03.17") == "2024-03-17");
    CHECK(written("20240317") == "2024-03-17");
    CHECK(written("45368") == "2024-03-17");
    CHECK(written("3/17/2024", DayOrder::month_first) == "2024-03-17");
    CHECK(written("31-02-2024") == "-");
    CHECK(written("17-03-1889") == "-");
    CHECK(written("ooit") == "-");
    CHECK(written("") == "-");
    CHECK(written("2024") == "-");
}

TEST_CASE("the hour is that of the Dutch clock")
{
    CHECK(written("17-03-2024 14:05") == "2024-03-17 14");
    CHECK(written("2024-03-17T13:05:00Z") == "2024-03-17 14");
    CHECK(written("2024-07-17T13:05:00.123+00:00") == "2024-07-17 15");
    CHECK(written("2024-07-17T13:05:00+02:00") == "2024-07-17 13");
    CHECK(written("2024-03-31T23:30:00Z") == "2024-04-01 1");
    CHECK(written("3/17/2024 2:05 PM", DayOrder::month_first) == "2024-03-17 14");
    CHECK(written("3/17/2024 12:05 am", DayOrder::month_first) == "2024-03-17 0");
    CHECK(written("45368.58") == "2024-03-17 13");
    CHECK(written("17-03-2024 25:00") == "-");
    CHECK(written("17-03-2024 vroeg") == "-");
}

TEST_CASE("midnight sharp means that nobody knows the hour")
{
    CHECK(written("17-03-2024 00:00") == "2024-03-17");
    CHECK(written("2024-03-17T00:00:00") == "2024-03-17");
    CHECK(written("17-03-2024 00:01") == "2024-03-17 0");
}

TEST_CASE("an hour may stand in a column of its own")
{
    CHECK(read_hour("14:05") == 14);
    CHECK(read_hour("1405") == 14);
    CHECK(read_hour("905") == 9);
    CHECK(read_hour("14") == 14);
    CHECK(read_hour("0.58") == 13);
    CHECK(read_hour("14:00-15:00") == 14);
    CHECK(read_hour("2:15 pm") == 14);
    CHECK(!read_hour("24"));
    CHECK(!read_hour("1475"));
    CHECK(!read_hour("overdag"));
    CHECK(!read_hour(""));
}

TEST_CASE("only a day above the twelfth proves that the month stands first")
{
    std::vector<std::string_view> const american{"3/4/2024", "3/17/2024"}, dutch{"3/4/2024", "17/3/2024"},
        either{"3/4/2024", "4/5/2024"};
    CHECK(day_order(american) == DayOrder::month_first);
    CHECK(day_order(dutch) == DayOrder::day_first);
    CHECK(day_order(either) == DayOrder::day_first);
}
