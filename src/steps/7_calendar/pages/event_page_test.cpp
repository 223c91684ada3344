#include "calendar.h"
#include "routes.h"

#include "accounts/tables.h"
#include "calendar/tables.h"
#include "db/database.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

using namespace calendar;

namespace {

constexpr char const* page = "/t/de-grift/kalender/activiteit";

struct Desk {
    db::Database& database;
    partnership::Scope scope;
    visit::testing::Site pages;
    std::vector<Event> kept() const { return events(*database.lease(), scope); }
};

void each_desk(base::FunctionRef<void(Desk&)> test)
{
    ::testing::for_each_database({mail::tables(), accounts::tables(), partnership::tables(),
                                     meetings::tables(), participants::tables(), calendar::tables()},
        [&](db::Database& database) {
            auto const now = ::testing::now();
            auto const anna
                = accounts::person_with_email(*database.lease(), {"Anna Bakker", "anna@voorbeeld.nl"}, now);
            auto const park = partnership::start(*database.lease(), {"De Grift", "Grifthoek"},
                *accounts::person(*database.lease(), anna), now);
            Desk desk{database, {park.id, partnership::current_round(*database.lease(), park.id).id},
                {database, {routes()}}};
            desk.pages.as(anna);
            test(desk);
        });
}

http::Fields evening(std::string const& from, std::string const& until)
{
    return {{"kind", "information_evening"}, {"title", "Informatieavond"}, {"date", "12-04-2027"},
        {"from", from}, {"until", until}, {"place", "Kantine"}, {"organiser", ""}};
}

} // namespace

TEST_CASE("an activity without a begin or an end is not kept, and what was typed stays")
{
    each_desk([](Desk& desk) {
        for (auto const& form :
            {evening("", "21:30"), evening("19:30", ""), evening("", ""), evening("laat", "21:30")}) {
            auto const shown = desk.pages.post(page, form);
            CHECK(shown.status == 422);
            CHECK(shown.html.find("De eindtijd ligt na de begintijd. Vul beide in") != std::string::npos);
            CHECK(shown.html.find("value=\"Kantine\"") != std::string::npos);
        }
        CHECK(desk.kept().empty());
        CHECK(desk.pages.post(page, evening("00:00", "21:30")).status == 303);
        CHECK(desk.kept().size() == 1);
    });
}

TEST_CASE("who takes over nothing is told at the boxes, which stand open")
{
    each_desk([](Desk& desk) {
        auto const shown = desk.pages.post("/t/de-grift/kalender/overnemen");
        CHECK(shown.status == 422);
        CHECK(shown.html.find("href=\"#item\"") != std::string::npos);
        CHECK(shown.html.find("<details class=\"disclosure\" open>") != std::string::npos);
    });
}
