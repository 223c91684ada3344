// A survey that is over, on pages through the router, for the tests of what is made of its outcome.
#pragma once
#include "responding.h"
#include "samples.h"
#include "store.h"
#include "test_site.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/database.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

namespace survey {

struct OverSite : ParkSite {
    SurveyId id;

    OverSite(db::Database& made_in, std::int64_t answers)
        : ParkSite(made_in)
    {
        auto db = database.lease();
        id = *prepare(*db, scope, {Audience::entrepreneurs, {2027, 5, 1}, {}});
        REQUIRE(
            invite(*db, survey(*db), samples::recipients(static_cast<int>(answers) + 20), {house_secret}));
        REQUIRE(open(*db, survey(*db), {2027, 3, 15}));
        REQUIRE(answer_for_demo(*db, survey(*db), answers, {2027, 3, 16}) == answers);
        REQUIRE(close(*db, survey(*db), {2027, 3, 16}));
    }

    Survey survey(db::Connection& db) { return *find(db, scope, id); }
    std::string path(std::string_view below)
    {
        return fmt::format("/t/de-grift/enquete/{}/{}", id.text(), below);
    }
    void share() { REQUIRE(share_results(*database.lease(), survey(*database.lease()))); }
    // What a form of that page says it was made with.
    std::string seen(std::string_view below)
    {
        auto const page = pages.get(path(below)).html;
        constexpr std::string_view before = "name=\"gezien\" value=\"";
        auto const at = page.find(before);
        return at == std::string::npos ? "" : page.substr(at + before.size(), 16);
    }
};

inline void each_over_site(std::int64_t answers, base::FunctionRef<void(OverSite&)> test)
{
    testing::for_each_database(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [&](db::Database& database) {
            OverSite site(database, answers);
            test(site);
        });
}

} // namespace survey
