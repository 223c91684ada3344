#include "routes.h"

#include "accounts/tables.h"
#include "db/database.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

namespace {

using partnership::Errand;
using partnership::Member;
using partnership::Role;

partnership::StepReport waits_for_secretary(db::Connection&, partnership::StepQuestion const&)
{
    return {partnership::StepState::in_progress,
        {{"2 van 4 partijen doen mee.", "2 of 4 parties take part."}, {}},
        {{"Nodig de politie uit.", "Invite the police."}, {}}, "deelnemers", {Role::secretary, {}}};
}
constexpr partnership::Step step_of_secretary[]
    = {{2, "deelnemers", {"Deelnemers", "Participants"}, waits_for_secretary}};

Errand errand(char const* what, moment::Date until)
{
    Errand out{{{what, what}, {}}};
    out.until = until;
    out.buttons = {{{"Klaar", "Done"}, "plan/1/antwoord", "answer", "done"},
        {{"Op schema", "On track"}, "plan/1/antwoord", "answer", "on_track"}};
    out.path = "plan/1";
    out.path_label = {"Loopt vast", "Stuck"};
    return out;
}

// The chair has four things, of which one has no day; nobody else has any.
std::vector<Errand> of_chair(db::Connection&, partnership::StepQuestion const&, Member const& who)
{
    if (who.role != Role::chair)
        return {};
    return {errand("Wanneer het uitkomt", {}), errand("Van de zomer", {2027, 7, 1}),
        errand("Al te laat", {2027, 3, 1}), errand("In het voorjaar", {2027, 4, 1})};
}
constexpr partnership::ErrandsOf all_errands[] = {of_chair};

void meets_in_april(db::Connection&, partnership::StepQuestion const&, partnership::Signs& signs)
{
    signs.next_on = {2027, 4, 12};
}
constexpr partnership::Teller tells_april[] = {meets_in_april};

struct TodaySite {
    db::Database& database;
    partnership::Partnership park;
    accounts::PersonId chair, secretary, partner;
    visit::testing::Site pages;
};

void each_today(base::FunctionRef<void(TodaySite&)> test)
{
    testing::for_each_database({accounts::tables(), partnership::tables()}, [&](db::Database& database) {
        auto lease = database.lease();
        auto const make = [&](char const* name, char const* email) {
            return accounts::person_with_email(*lease, {name, email}, testing::now());
        };
        auto const chair = make("Fatma Yilmaz", "fatma@voorbeeld.nl");
        auto const secretary = make("Bram Smit", "bram@voorbeeld.nl");
        auto const partner = make("Dirk Visser", "dirk@voorbeeld.nl");
        auto const park = partnership::start(
            *lease, {"De Grift", "Grifthoek"}, *accounts::person(*lease, chair), testing::now());
        partnership::join(*lease, park.id, {chair, {}, Role::chair}, {2027, 3, 15});
        partnership::join(*lease, park.id, {secretary, {}, Role::secretary}, {2027, 3, 15});
        partnership::join(*lease, park.id, {partner, {}, Role::partner}, {2027, 3, 15});
        visit::House house;
        house.process = step_of_secretary;
        house.errands = all_errands;
        house.signs = tells_april;
        TodaySite site{database, park, chair, secretary, partner, {database, {home::routes()}, house}};
        test(site);
    });
}

std::size_t where(std::string const& page, std::string_view words) { return page.find(words); }
bool has(std::string const& page, std::string_view words) { return where(page, words) != page.npos; }

} // namespace

TEST_CASE("at most three things to do, the one that is late first, each with its button")
{
    each_today([](TodaySite& site) {
        auto const page = site.pages.as(site.chair).get("/t/de-grift/vandaag").html;
        CHECK(where(page, "Al te laat") < where(page, "In het voorjaar"));
        CHECK(where(page, "In het voorjaar") < where(page, "Van de zomer"));
        CHECK(!has(page, "Wanneer het uitkomt"));
        CHECK(has(page, "Dit had klaar moeten zijn op 1 maart 2027"));
        CHECK(has(page, "action=\"/t/de-grift/plan/1/antwoord\""));
        CHECK(has(page, "Daarna wacht er nog 1 ding."));
        testing::golden("today.html", page);
    });
}

TEST_CASE("the step that waits is something to do for who has the ball")
{
    each_today([](TodaySite& site) {
        auto const page = site.pages.as(site.secretary).get("/t/de-grift/vandaag").html;
        CHECK(has(page, "Nodig de politie uit."));
        CHECK(has(page, "href=\"/t/de-grift/deelnemers\""));
    });
}

TEST_CASE("who has nothing to do reads so, and when something comes next")
{
    each_today([](TodaySite& site) {
        auto const page = site.pages.as(site.partner).get("/t/de-grift/vandaag").html;
        CHECK(has(page, "U hoeft nu niets te doen"));
        CHECK(has(page, "De volgende bijeenkomst is op maandag 12 april 2027."));
        partnership::end(*site.database.lease(), site.park.id, {2027, 3, 15});
        CHECK(has(site.pages.as(site.chair).get("/t/de-grift/vandaag").html, "U hoeft nu niets te doen"));
    });
}
