// A survey that is being made, on pages through the router: for the tests of making and of answering.
#pragma once
#include "making.h"
#include "responding.h"
#include "samples.h"
#include "samples_questions.h"
#include "test_site.h"
#include "translating.h"
#include "xlsform.h"

#include "accounts/tables.h"
#include "area/area.h"
#include "area/tables.h"
#include "db/database.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "pdf/check.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <fstream>

namespace survey {

struct Workshop : ParkSite {
    SurveyId id;

    explicit Workshop(db::Database& made_in)
        : ParkSite(made_in)
    {
        id = *prepare(*database.lease(), scope, {Audience::entrepreneurs, {2027, 5, 1}, {}});
    }

    std::string path(std::string_view below = "")
    {
        return fmt::format("/t/de-grift/enquete/{}/maken{}", id.text(), below);
    }
    Survey survey_in(db::Connection& db) { return *find(db, scope, id); }
    Survey survey() { return *find(*database.lease(), scope, id); }
    Questionnaire now() { return draft_of(*database.lease(), survey()); }
    // A small questionnaire of one's own instead of the standard one.
    void put(Questionnaire const& questionnaire)
    {
        auto db = database.lease();
        REQUIRE(save_draft(
            *db, *find(*db, scope, id), questionnaire, {Deed::changed, "Q1"}, {adviser, testing::now()}));
    }
    std::string seen(std::string_view question)
    {
        auto const page = pages.get(path(fmt::format("/vraag/{}", question))).html;
        constexpr std::string_view before = "name=\"gezien\" value=\"";
        auto const at = page.find(before);
        return at == std::string::npos ? "" : page.substr(at + before.size(), 16);
    }
    // Opens it and gives the first code.
    std::string open_it()
    {
        auto db = database.lease();
        REQUIRE(invite(*db, *find(*db, scope, id), samples::recipients(6), {house_secret}));
        REQUIRE(open(*db, *find(*db, scope, id), {2027, 3, 15}));
        return code_at(id, 0);
    }
};

inline void each_workshop(base::FunctionRef<void(Workshop&)> test)
{
    testing::for_each_database(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [&](db::Database& database) {
            Workshop workshop(database);
            test(workshop);
        });
}

} // namespace survey
