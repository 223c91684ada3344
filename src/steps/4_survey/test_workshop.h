// A survey that is being made, on pages through the router: for the tests of making and of answering.
#pragma once
#include "making.h"
#include "responding.h"
#include "routes.h"
#include "samples.h"
#include "samples_questions.h"
#include "translating.h"
#include "xlsform.h"

#include "accounts/tables.h"
#include "area/area.h"
#include "area/tables.h"
#include "db/database.h"
#include "files/files.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "pdf/check.h"
#include "survey/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <fstream>

namespace survey {

inline constexpr std::string_view house_secret = "a secret of the house for tests";

struct Workshop {
    db::Database& database;
    testing::TempDir folder;
    files::Store files{folder.path()};
    partnership::Scope scope;
    accounts::PersonId adviser, partner;
    SurveyId id;
    visit::testing::Site pages;

    static visit::House house(files::Store& store)
    {
        visit::House out;
        out.secret = house_secret;
        out.files = &store;
        return out;
    }

    explicit Workshop(db::Database& made_in)
        : database(made_in)
        , pages(made_in, {routes()}, house(files))
    {
        auto db = database.lease();
        adviser = accounts::person_with_email(*db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
        partner = accounts::person_with_email(*db, {"Bram Smit", "bram@voorbeeld.nl"}, testing::now());
        auto const park = partnership::start(
            *db, {"De Grift", "Grifthoek"}, *accounts::person(*db, adviser), testing::now());
        partnership::join(*db, park.id, {partner, {}, partnership::Role::partner}, {2027, 3, 15});
        scope = {park.id, partnership::current_round(*db, park.id).id};
        id = *prepare(*db, scope, {Audience::entrepreneurs, {2027, 5, 1}, {}});
        pages.as(adviser);
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
        auto const rows = invitations_from(*db, id, 0, 1);
        return code_of({house_secret}, rows.at(0).id, rows.at(0).salt);
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

inline bool shows(std::string const& page, std::string_view words)
{
    return page.find(words) != std::string::npos;
}

inline std::string tokenless(std::string page)
{
    constexpr std::string_view before = "name=\"_token\" value=\"";
    for (auto at = page.find(before); at != std::string::npos; at = page.find(before, at + 1))
        page.erase(at + before.size(), page.find('"', at + before.size()) - at - before.size());
    return page;
}

} // namespace survey
