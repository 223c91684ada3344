#include "samples.h"
#include "scan.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/database.h"
#include "participants/routes.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

using namespace participants;

namespace {

struct ScanDesk {
    db::Database& database;
    partnership::Scope scope;
    accounts::PersonId adviser, partner;
    accounts::OrganisationId police;
    visit::testing::Site pages;
};

void each_scan_desk(base::FunctionRef<void(ScanDesk&)> test)
{
    ::testing::for_each_database(
        {accounts::tables(), partnership::tables(), area::tables(), participants::tables()},
        [&](db::Database& database) {
            accounts::PersonId adviser, partner;
            partnership::Scope scope;
            accounts::OrganisationId police;
            {
                auto lease = database.lease();
                auto& db = *lease;
                adviser
                    = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, ::testing::now());
                partner
                    = accounts::person_with_email(db, {"Bram Smit", "bram@voorbeeld.nl"}, ::testing::now());
                auto const park = partnership::start(
                    db, {"De Grift", "Grifthoek"}, *accounts::person(db, adviser), ::testing::now());
                partnership::join(db, park.id, {partner, {}, partnership::Role::partner}, {2027, 3, 15});
                scope = {park.id, partnership::current_round(db, park.id).id};
                police = add_organisation(db, scope, {"Politie Grifthoek", "police"}, ::testing::now());
            }
            ScanDesk desk{database, scope, adviser, partner, police, {database, {participants::routes()}}};
            desk.pages.as(adviser);
            test(desk);
        });
}

bool tells(std::string const& page, std::string_view words) { return page.find(words) != std::string::npos; }

std::string const scan_path = "/t/de-grift/deelnemers/scan";

} // namespace

TEST_CASE("the scan shows who is missing and why, and who was approached")
{
    each_scan_desk([](ScanDesk& desk) {
        CHECK(desk.pages.post(scan_path + "/kenmerken", {{"traits", "water"}, {"traits", "hazardous"}}).status
            == 303);
        CHECK(desk.pages
                  .post(scan_path + "/benadering",
                      {{"organisation", desk.police.text()}, {"on", "2027-03-01"}, {"by", ""},
                          {"way", "visit"}, {"answer", "thinks"}})
                  .status
            == 303);
        auto const page = desk.pages.get(scan_path).html;
        CHECK(tells(page, "Waterschap"));
        CHECK(tells(page, "deelnemers/nieuw?soort=water_board"));
        CHECK(tells(page, "1 maart 2027: bezocht. Antwoord: denkt erover na."));
        testing::golden("scan.html", page);
        auto const form = desk.pages.get("/t/de-grift/deelnemers/nieuw?soort=water_board").html;
        CHECK(tells(form, "value=\"water_board\" selected"));
    });
}

TEST_CASE("an approach of nobody, or on a day to come, keeps what was typed")
{
    each_scan_desk([](ScanDesk& desk) {
        auto const wrong = desk.pages.post(
            scan_path + "/benadering", {{"organisation", ""}, {"on", "2031-01-01"}, {"way", "mail"}});
        CHECK(wrong.status == 422);
        CHECK(tells(wrong.html, "Kies welke organisatie is benaderd"));
        CHECK(tells(wrong.html, "value=\"mail\" selected"));
        CHECK(approaches(*desk.database.lease(), desk.scope).empty());
    });
}

TEST_CASE("a partner reads the scan and does not change it")
{
    each_scan_desk([](ScanDesk& desk) {
        desk.pages.as(desk.partner);
        auto const page = desk.pages.get(scan_path);
        CHECK(page.status == 200);
        CHECK_FALSE(tells(page.html, "Leg een benadering vast"));
        CHECK(desk.pages.post(scan_path + "/kenmerken").status == 403);
        CHECK(desk.pages.post(scan_path + "/benadering").status == 403);
    });
}
