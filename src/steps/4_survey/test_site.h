// A park with an adviser and a partner, on pages through the router: what the tests of pages begin with.
#pragma once
#include "routes.h"
#include "test_outcomes.h"

#include "db/database.h"
#include "files/files.h"
#include "visit/testing.h"

#include <string_view>

namespace survey {

inline constexpr std::string_view house_secret = "a secret of the house for tests";

struct ParkSite {
    db::Database& database;
    testing::TempDir folder;
    files::Store files{folder.path()};
    partnership::Scope scope;
    accounts::PersonId adviser, partner;
    visit::testing::Site pages;

    static visit::House house(files::Store& store, std::string_view public_url = "")
    {
        visit::House out;
        out.public_url = public_url;
        out.secret = house_secret;
        out.files = &store;
        return out;
    }

    explicit ParkSite(db::Database& made_in, std::string_view public_url = "")
        : database(made_in)
        , pages(made_in, {routes()}, house(files, public_url))
    {
        auto db = database.lease();
        adviser = accounts::person_with_email(*db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
        partner = accounts::person_with_email(*db, {"Bram Smit", "bram@voorbeeld.nl"}, testing::now());
        scope = samples::park(*db, "De Grift");
        partnership::join(*db, scope.partnership, {partner, {}, partnership::Role::partner}, {2027, 3, 15});
        pages.as(adviser);
    }

    // The code of the letter at that place, from nought.
    std::string code_at(SurveyId survey, int place)
    {
        auto const rows = invitations_from(*database.lease(), survey, place, 1);
        return code_of({house_secret}, rows.at(0).id, rows.at(0).salt);
    }
};

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
