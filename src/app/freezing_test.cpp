// A round that is over stays as it is: every form of every room is sent with what belongs to the old round.
#include "testing_ambacht.h"

#include "continuation/continuation.h"

using app::ambacht::Ambacht;
using app::ambacht::each_ambacht;

TEST_CASE("the forms of the rooms change a round that runs")
{
    each_ambacht([](Ambacht& ambacht) {
        auto const before = ambacht.now();
        ambacht.send_every_form();
        auto const after = ambacht.now();
        CHECK(after != before);
        for (auto const* changed : {"Nieuw", "home", "cancelled"}) {
            CHECK_MESSAGE(before.find(changed) == std::string::npos, changed);
            CHECK_MESSAGE(after.find(changed) != std::string::npos, changed);
        }
    });
}

TEST_CASE("no form of any room changes a round that is over")
{
    each_ambacht([](Ambacht& ambacht) {
        REQUIRE(continuation::recalibrate(
            *ambacht.database.lease(), ambacht.scope, {app::process()}, testing::now()));
        auto const before = ambacht.now();
        ambacht.send_every_form();
        CHECK(ambacht.now() == before);
    });
}
