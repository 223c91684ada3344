// What every step brings to a meeting: keys that stay, texts in both languages, pages that exist.
#include "process.h"
#include "rooms.h"

#include "calendar/calendar.h"
#include "db/database.h"
#include "partnership/partnership.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("what the steps bring to a meeting has a key of its own and words in two languages")
{
    testing::for_each_database({app::all_tables()}, [](db::Database& database) {
        auto lease = database.lease();
        auto const anna
            = accounts::person_with_email(*lease, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
        auto const park = partnership::start(
            *lease, {"De Grift", "Grifthoek"}, *accounts::person(*lease, anna), testing::now());
        partnership::Scope const scope{park.id, partnership::current_round(*lease, park.id).id};
        auto const today = moment::local_date(testing::now());
        calendar::NewEvent walk;
        walk.title = "Schouw in het donker";
        walk.date = moment::plus_days(today, 20);
        calendar::add(*lease, scope, walk, testing::now());
        walk.date = moment::plus_days(today, 90); // too far away to talk about
        calendar::add(*lease, scope, walk, testing::now());
        std::set<std::string> keys;
        for (auto const& step : app::process())
            if (step.agenda.matters)
                for (auto const& matter : step.agenda.matters(*lease, {scope, today, 5})) {
                    CHECK(keys.insert(matter.key).second);
                    CHECK_FALSE(matter.text.text.dutch.empty());
                    CHECK_FALSE(matter.text.text.english.empty());
                }
        CHECK(keys.size() == 1);
    });
}
