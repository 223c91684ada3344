#include "stillness.h"

#include <doctest/doctest.h>

using namespace overview;

TEST_CASE("a park is slow after six weeks and stuck after a quarter")
{
    CHECK(stillness(0) == Stillness::moving);
    CHECK(stillness(41) == Stillness::moving);
    CHECK(stillness(42) == Stillness::slow);
    CHECK(stillness(90) == Stillness::slow);
    CHECK(stillness(91) == Stillness::stuck);
}

TEST_CASE("days still are counted in Dutch days, never below zero")
{
    auto const evening = moment::instant_of({2027, 3, 14}, {23, 30});
    CHECK(days_still(evening, {2027, 3, 15}) == 1);
    CHECK(days_still(evening, {2027, 3, 13}) == 0);
    CHECK(days_still(std::nullopt, {2027, 3, 15}) == 0);
}
