#include "errands.h"
#include "signs.h"

#include "testing_site.h"

using meetings::testing::Desk;
using meetings::testing::each_desk;
using meetings::testing::today;

namespace {

std::vector<partnership::Errand> errands_of_bram(Desk const& desk)
{
    auto const db = desk.database.lease();
    auto const who = *partnership::member(*db, desk.scope.partnership, desk.bram);
    return meetings::errands(*db, {desk.scope, today}, who);
}

} // namespace

TEST_CASE("what a meeting agreed is something to do for the organisation that does it, until it is done")
{
    each_desk([](Desk& desk) {
        CHECK(errands_of_bram(desk).empty());
        meetings::agree(*desk.database.lease(), desk.scope,
            {desk.meeting, "Camera's nalopen", desk.police, {2027, 4, 1}});
        meetings::agree(*desk.database.lease(), desk.scope, {desk.meeting, "Van niemand"});
        auto const mine = errands_of_bram(desk);
        REQUIRE(mine.size() == 1);
        CHECK(mine[0].until == moment::Date{2027, 4, 1});
        REQUIRE(mine[0].buttons.size() == 1);
        desk.pages.as(desk.bram);
        CHECK(desk.pages.post("/t/de-grift/" + mine[0].buttons[0].path).status == 303);
        CHECK(errands_of_bram(desk).empty());
    });
}

TEST_CASE("days that were proposed are something to do for who did not answer yet")
{
    each_desk([](Desk& desk) {
        desk.pages.post("/t/de-grift/datumprikker",
            {{"kind", "regular"}, {"title", "Overleg in april"}, {"from", "15:00"}, {"until", "16:00"},
                {"date-1", "5-4-2027"}, {"date-2", "6-4-2027"}});
        auto const mine = errands_of_bram(desk);
        REQUIRE(mine.size() == 1);
        CHECK(mine[0].until == moment::Date{2027, 4, 4}); // the day before the first of them
        CHECK(desk.pages.as(desk.bram).get("/t/de-grift/" + mine[0].path).status == 200);
    });
}

TEST_CASE("the next meeting is a sign of how a park stands")
{
    each_desk([](Desk& desk) {
        auto const next = [&](moment::Date day) {
            partnership::Signs signs;
            meetings::tell_signs(*desk.database.lease(), {desk.scope, day}, signs);
            return signs.next_on;
        };
        CHECK(next(today) == today);
        CHECK(!next(moment::plus_days(today, 1)));
    });
}
