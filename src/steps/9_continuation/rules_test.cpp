#include "continuation.h"

#include <doctest/doctest.h>

#include <set>

using namespace continuation;

namespace {

partnership::Round started(moment::Date on)
{
    partnership::Round round;
    round.started_on = on;
    return round;
}

} // namespace

TEST_CASE("the recalibration is told six months before, and is overdue from its day on")
{
    struct Case {
        moment::Date today;
        Due due;
    };
    auto const round = started({2027, 3, 15});
    for (auto const& one :
        {Case{{2027, 3, 15}, Due::later}, {{2028, 9, 14}, Due::later}, {{2028, 9, 15}, Due::soon},
            {{2029, 3, 14}, Due::soon}, {{2029, 3, 15}, Due::overdue}, {{2030, 1, 1}, Due::overdue}}) {
        CAPTURE(moment::iso(one.today));
        auto const next = recalibration(round, 24, one.today);
        CHECK(next.on == moment::Date{2029, 3, 15});
        CHECK(next.due == one.due);
    }
}

TEST_CASE("the cycle is a setting of the partnership")
{
    CHECK(recalibration(started({2027, 3, 15}), 36, {2029, 3, 15}).on == moment::Date{2030, 3, 15});
    CHECK(recalibration(started({2027, 3, 15}), 36, {2029, 3, 15}).due == Due::later);
    CHECK(recalibration(started({2027, 3, 15}), 6, {2027, 3, 15}).due == Due::soon);
    CHECK(recalibration(started({2027, 8, 31}), 6, {2027, 9, 1}).on == moment::Date{2028, 2, 29});
}

TEST_CASE("the two years of a plan run from its own beginning")
{
    auto round = started({2027, 3, 15});
    round.planned_from = {2027, 12, 1};
    CHECK(recalibration(round, 24, {2029, 3, 15}).on == moment::Date{2029, 12, 1});
    CHECK(recalibration(round, 24, {2029, 3, 15}).due == Due::later);
}

TEST_CASE("every refusal says what to do, in two languages")
{
    std::set<std::string_view> said;
    for (auto const refusal : {Refusal::reason_missing, Refusal::not_running}) {
        CHECK(!message(refusal).text.english.empty());
        said.insert(message(refusal).text.dutch);
    }
    CHECK(said.size() == 2);
}
