// A park with an adviser and a partner, for the tests of the pages of this room.
#pragma once
#include "routes.h"
#include "samples.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/database.h"
#include "inventory/inventory.h"
#include "inventory/links.h"
#include "inventory/tables.h"
#include "jobs/tables.h"
#include "mail/tables.h"
#include "objectives/tables.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "survey/survey.h"
#include "survey/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

namespace objectives::pages_test {

struct Site {
    db::Database& database;
    partnership::Partnership park;
    partnership::Scope scope;
    accounts::PersonId adviser, partner;
    ::visit::testing::Site pages;
};

// A later room with two drafted actions; the second was thrown away since.
inline std::optional<partnership::Link> find_draft(
    db::Connection&, partnership::Reader const&, std::string_view key)
{
    if (key != "action:1")
        return std::nullopt;
    return partnership::Link{
        "action:1", partnership::Stage::action, {{"Betere lampen", "Better lamps"}, {}}, "plan/1"};
}
inline std::vector<partnership::Link> next_to_draft(
    db::Connection&, partnership::Reader const&, std::string_view key)
{
    if (key != "draft:")
        return {};
    return {{"action:1", partnership::Stage::action, {{"Betere lampen", "Better lamps"}, {}}},
        {"action:2", partnership::Stage::action, {{"Meer toezicht", "More supervision"}, {}}}};
}

inline void each_site(base::FunctionRef<void(Site&)> test)
{
    ::testing::for_each_database(
        {mail::tables(), accounts::tables(), partnership::tables(), jobs::tables(), area::tables(),
            participants::tables(), inventory::tables(), survey::tables(), objectives::tables()},
        [&](db::Database& database) {
            auto lease = database.lease();
            auto const adviser
                = accounts::person_with_email(*lease, {"Anna Bakker", "anna@voorbeeld.nl"}, ::testing::now());
            auto const partner
                = accounts::person_with_email(*lease, {"Bram Smit", "bram@voorbeeld.nl"}, ::testing::now());
            auto const park = partnership::start(
                *lease, {"De Grift", "Grifthoek"}, *accounts::person(*lease, adviser), ::testing::now());
            partnership::join(*lease, park.id, {partner, {}, partnership::Role::partner}, {2027, 3, 15});
            static partnership::Links const rooms[]
                = {inventory::links(), objectives::links(), {find_draft, next_to_draft}};
            ::visit::House house;
            house.public_url = "https://terrein.voorbeeld.nl";
            house.secret = "a secret of the tests";
            house.chain = rooms;
            Site site{database, park, {park.id, partnership::current_round(*lease, park.id).id}, adviser,
                partner, {database, {objectives::routes()}, house}};
            test(site);
        });
}

// Burglaries of a year: 31; of vandalism: 12.
inline void store_counts(Site& site)
{
    inventory::Period const year{inventory::Span::year, 2026, 0};
    inventory::store_figures(*site.database.lease(), site.scope,
        {inventory::Source::police, "Uitdraai", inventory::Area::park, "",
            {{"2.5.1", "Inbraak", "burglary", year, 31}, {"2.2.1", "Vernieling", "vandalism", year, 12}}},
        ::testing::now());
}

// A survey of entrepreneurs with this many answers, shared; the same every time.
inline void hold_survey(Site& site, int answers)
{
    constexpr moment::Date today{2027, 3, 15};
    auto lease = site.database.lease();
    auto const id = *survey::prepare(
        *lease, site.scope, {survey::Audience::entrepreneurs, moment::plus_days(today, 31), {}});
    auto const now = [&] { return *survey::find(*lease, site.scope, id); };
    std::vector<survey::Recipient> recipients;
    for (int number = 1; number <= answers; ++number)
        recipients.push_back({{"De ondernemer", "Griftweg " + std::to_string(number), "7461 AB  Grifthoek"},
            "Griftweg", number, "", "7461AB", ""});
    REQUIRE(survey::invite(*lease, now(), recipients, {"a secret of the tests"}));
    REQUIRE(survey::open(*lease, now(), today));
    REQUIRE(survey::answer_for_demo(*lease, now(), answers, today) == answers);
    REQUIRE(survey::close(*lease, now(), today));
    REQUIRE(survey::share_results(*lease, now()));
}

inline bool holds(std::string const& page, std::string_view words)
{
    return page.find(words) != std::string::npos;
}

} // namespace objectives::pages_test
