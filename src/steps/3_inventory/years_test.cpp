#include "years.h"

#include <doctest/doctest.h>

using namespace inventory;

namespace {

CountRow counted(Period period, std::optional<std::int64_t> value, std::string category = "inbraak")
{
    return {Area::park, "", std::move(category), period, value, 1, 0};
}

void add_months(
    std::vector<CountRow>& rows, int year, std::int64_t each, std::string const& category = "inbraak")
{
    for (int month = 1; month <= 12; ++month)
        rows.push_back(counted({Span::month, year, month}, each, category));
}

} // namespace

TEST_CASE("the newest twelve months are added up and laid beside the twelve before")
{
    std::vector<CountRow> rows;
    add_months(rows, 2025, 6);
    add_months(rows, 2026, 9);
    auto const year = newest_year(rows);
    REQUIRE(year);
    CHECK(year->is_whole);
    CHECK(year->first == Period{Span::month, 2026, 1});
    CHECK(year->last == Period{Span::month, 2026, 12});
    CHECK(year->now.value == 108);
    CHECK(year->before.value == 72);
    CHECK(year->change == Difference::more);
}

TEST_CASE("a year of months may lie across two calendar years")
{
    std::vector<CountRow> rows;
    add_months(rows, 2025, 6);
    rows.push_back(counted({Span::month, 2026, 1}, 10));
    auto const year = newest_year(rows);
    CHECK(year->first == Period{Span::month, 2025, 2});
    CHECK(year->now.value == 76);
    CHECK(year->before.look == Look::absent);
    CHECK(year->change == std::nullopt);
}

TEST_CASE("months with a hole in them make no year")
{
    std::vector<CountRow> rows;
    add_months(rows, 2026, 9);
    rows.erase(rows.begin() + 3);
    auto const year = newest_year(rows);
    CHECK_FALSE(year->is_whole);
    CHECK(year->now.look == Look::absent);
}

TEST_CASE("quarters and years are a year as well")
{
    std::vector<CountRow> rows;
    for (int quarter = 1; quarter <= 4; ++quarter)
        rows.push_back(counted({Span::quarter, 2026, quarter}, 20));
    CHECK(newest_year(rows)->now.value == 80);
    auto const year = newest_year({counted({Span::year, 2025, 0}, 24), counted({Span::year, 2026, 0}, 23)});
    CHECK(year->now.value == 23);
    CHECK(year->before.value == 24);
    CHECK(year->change == Difference::chance);
}

TEST_CASE("a later delivery replaces the same category and period")
{
    auto later = counted({Span::year, 2026, 0}, 30);
    later.delivery = 2;
    CHECK(newest_year({later, counted({Span::year, 2026, 0}, 20)})->now.value == 30);
}

TEST_CASE("a count under five is small, and nothing is not")
{
    CHECK(newest_year({counted({Span::year, 2026, 0}, 4)})->now.look == Look::small);
    CHECK(newest_year({counted({Span::year, 2026, 0}, 5)})->now.look == Look::shown);
    auto const none = newest_year({counted({Span::year, 2026, 0}, 0)});
    CHECK(none->now.look == Look::shown);
    CHECK(none->now.value == 0);
}

TEST_CASE("a year is not shown where it would give back the one month that is hidden")
{
    std::vector<CountRow> rows;
    add_months(rows, 2026, 0);
    rows[0].value = 3;
    rows[1].value = 40;
    // The park's page hides both months, so the sum of the year tells neither.
    CHECK(newest_year(rows)->now.value == 43);
    CHECK(newest_year(rows)->now.look == Look::shown);
    for (auto& row : rows)
        row.value = 3;
    // Of twelve months that are all hidden, nobody knows which is what.
    CHECK(newest_year(rows)->now.value == 36);
    std::vector<CountRow> before;
    add_months(before, 2025, 9);
    before[0].value = 3;
    add_months(before, 2026, 9);
    // Of the year before, eleven months are shown and one is not.
    CHECK(newest_year(before)->before.look == Look::covered);
    CHECK(newest_year(before)->change == std::nullopt);
}

TEST_CASE("a year in which the source hid something has no sum")
{
    std::vector<CountRow> rows;
    add_months(rows, 2026, 9);
    rows[4].value = std::nullopt;
    CHECK(newest_year(rows)->now.look == Look::covered);
    CHECK_FALSE(newest_year(rows)->now.value);
}

TEST_CASE("figures of a district or a municipality make no year of the park")
{
    auto row = counted({Span::year, 2026, 0}, 3000);
    row.area = Area::municipality;
    CHECK_FALSE(newest_year({row}));
    row.area = Area::district;
    CHECK_FALSE(newest_year({row}));
    CHECK_FALSE(newest_year({}));
}

TEST_CASE("a whole year goes before newer months that make none")
{
    auto const year = newest_year({counted({Span::year, 2025, 0}, 24), counted({Span::month, 2026, 3}, 7)});
    CHECK(year->is_whole);
    CHECK(year->now.value == 24);
}

TEST_CASE("the version of the boundary is that of the newest delivery")
{
    auto old = counted({Span::year, 2025, 0}, 24), next = counted({Span::year, 2026, 0}, 20);
    old.boundary = 1;
    next.boundary = 2;
    next.delivery = 2;
    CHECK(newest_year({old, next})->boundary == 2);
}
