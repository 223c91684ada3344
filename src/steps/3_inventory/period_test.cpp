#include "period.h"

#include <doctest/doctest.h>

using namespace inventory;

TEST_CASE("a period is read as partners write it")
{
    struct Case {
        std::string_view typed, code;
    };
    for (auto const& [typed, wanted] :
        {Case{"2022", "2022"}, Case{"2023*", "2023"}, Case{"2024JJ00", "2024"}, Case{"2024KW02", "2024-Q2"},
            Case{"2024MM03", "2024-03"}, Case{"2024-03", "2024-03"}, Case{"2024-Q1", "2024-Q1"},
            Case{"2024-03-17", "2024-03"}, Case{"2026-07-15T19:40:13+00:00", "2026-07"},
            Case{"17-03-2024", "2024-03"}, Case{"maart 2024", "2024-03"}, Case{"2024 maart", "2024-03"},
            Case{"mrt 2024", "2024-03"}, Case{"2024 1e kwartaal", "2024-Q1"}, Case{"Q3 2025", "2025-Q3"},
            Case{"Augustus 2025", "2025-08"}}) {
        auto const tried = typed;
        CAPTURE(tried);
        auto const period = read_period(typed);
        REQUIRE(period);
        CHECK(code(*period) == wanted);
    }
}

TEST_CASE("what is no period is not taken for one")
{
    for (auto const* typed : {"", "aantal", "12", "1066", "2024MM13", "2024-15", "2024-Q5",
             "5e kwartaal 2024", "id", "3000", "maart", "20240317"}) {
        auto const tried = typed;
        CAPTURE(tried);
        CHECK(!read_period(typed));
    }
}

TEST_CASE("a period is kept as a code that reads back")
{
    for (auto const* written : {"2026", "2026-Q4", "2026-12"})
        CHECK(code(*period_of(written)) == written);
}

TEST_CASE("a period knows its first and its last day")
{
    CHECK(moment::iso(first_day({Span::year, 2026, 0})) == "2026-01-01");
    CHECK(moment::iso(last_day({Span::year, 2026, 0})) == "2026-12-31");
    CHECK(moment::iso(first_day({Span::quarter, 2026, 4})) == "2026-10-01");
    CHECK(moment::iso(last_day({Span::quarter, 2026, 4})) == "2026-12-31");
    CHECK(moment::iso(first_day({Span::month, 2028, 2})) == "2028-02-01");
    CHECK(moment::iso(last_day({Span::month, 2028, 2})) == "2028-02-29");
}

TEST_CASE("after december comes january")
{
    CHECK(code(next({Span::month, 2026, 12})) == "2027-01");
    CHECK(code(next({Span::quarter, 2026, 4})) == "2027-Q1");
    CHECK(code(next({Span::year, 2026, 0})) == "2027");
    CHECK(code(a_year_before({Span::month, 2026, 12})) == "2025-12");
}
