// What the step says of the response, of both groups together.
#include "samples.h"
#include "survey.h"
#include "test_outcomes.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/db.h"
#include "jobs/tables.h"
#include "mail/tables.h"
#include "partnership/tables.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace survey;

TEST_CASE("a group of which a handful answered is in no sum of the step")
{
    testing::for_each_engine({accounts::tables(), partnership::tables(), area::tables(), jobs::tables(),
                                 mail::tables(), survey::tables()},
        [](db::Connection& db) {
            auto const day = moment::local_date(testing::now());
            auto const scope = samples::park(db, "De Grift");
            auto const opened = [&](Audience audience, int addresses) {
                auto const id = *prepare(db, scope, {audience, moment::plus_days(day, 30), {}});
                REQUIRE(invite(db, *find(db, scope, id), samples::recipients(addresses), samples::secret));
                REQUIRE(open(db, *find(db, scope, id), day));
                return id;
            };
            auto const entrepreneurs = opened(Audience::entrepreneurs, 30);
            auto const residents = opened(Audience::residents, 40);
            auto const answer = [&](SurveyId id, int count) {
                REQUIRE(answer_for_demo(db, *find(db, scope, id), count, day) == count);
            };
            i18n::Words const words(i18n::Language::dutch);
            auto const told = [&] { return words(report(db, {scope, day}).where); };
            answer(residents, 3);
            CHECK(told() == "Minder dan 5 van 70 adressen hebben geantwoord.");
            answer(entrepreneurs, 3);
            CHECK(told() == "Van elke groep hebben minder dan 5 adressen geantwoord.");
            answer(entrepreneurs, 17);
            CHECK(told() == "20 van 30 adressen hebben geantwoord.");
            answer(residents, 4);
            CHECK(told() == "27 van 70 adressen hebben geantwoord.");
        });
}
