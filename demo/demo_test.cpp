#include "demo.h"

#include "accounts/tables.h"
#include "area/area.h"
#include "area/tables.h"
#include "audit/log.h"
#include "audit/tables.h"
#include "audit/verify.h"
#include "award/award.h"
#include "award/tables.h"
#include "calendar/calendar.h"
#include "calendar/tables.h"
#include "continuation/continuation.h"
#include "continuation/tables.h"
#include "db/database.h"
#include "deliveries/tables.h"
#include "inventory/inventory.h"
#include "inventory/tables.h"
#include "jobs/tables.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "messages/tables.h"
#include "objectives/objectives.h"
#include "objectives/tables.h"
#include "papers/tables.h"
#include "participants/participants.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "plan/plan.h"
#include "plan/tables.h"
#include "survey/survey.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

namespace {

using partnership::StepState;

constexpr partnership::Step steps[] = {
    {1, "gebied", {"Gebied", "Area"}, area::report},
    {2, "deelnemers", {"Deelnemers", "Participants"}, participants::report},
    {3, "inventarisatie", {"Inventarisatie", "Inventory"}, inventory::report},
    {4, "enquete", {"Enquete", "Survey"}, survey::report},
    {5, "doelen", {"Doelen", "Objectives"}, objectives::report},
    {6, "plan", {"Plan", "Plan"}, plan::report},
    {7, "kalender", {"Kalender", "Calendar"}, calendar::report},
    {8, "waardering", {"Waardering", "Award"}, award::report},
    {9, "vervolg", {"Vervolg", "Continuation"}, continuation::report},
};

visit::House house()
{
    visit::House house;
    house.secret = "a secret of the tests";
    house.public_url = "http://localhost:8080";
    house.process = steps;
    return house;
}

std::vector<testing::Tables> all_tables()
{
    return {mail::tables(), jobs::tables(), accounts::tables(), partnership::tables(), audit::tables(),
        papers::tables(), meetings::tables(), area::tables(), participants::tables(), inventory::tables(),
        survey::tables(), objectives::tables(), plan::tables(), calendar::tables(), award::tables(),
        continuation::tables(), messages::tables(), deliveries::tables()};
}

// The number of the step each park has got to; 10 when all are done.
int step_of(db::Connection& db, std::string_view slug)
{
    auto const park = *partnership::find(db, slug);
    partnership::StepQuestion const question{
        {park.id, partnership::current_round(db, park.id).id}, moment::local_date(testing::now())};
    auto const cards = partnership::cards(db, steps, question);
    auto const* current = partnership::current(cards);
    return current ? current->step->number : 10;
}

} // namespace

TEST_CASE("the demo makes three parks: just started, halfway, awarded")
{
    testing::for_each_engine(all_tables(), [](db::Connection& db) {
        CHECK(demo::is_empty(db));
        demo::fill(db, house(), testing::now());
        CHECK_FALSE(demo::is_empty(db));
        CHECK(demo::people_of(db).size() == 8);
        CHECK(step_of(db, "de-nieuwe-hoek") == 2);
        CHECK(step_of(db, "de-grift") == 6);
        CHECK(step_of(db, "het-ambacht") == 10);
        CHECK(audit::verify(db, {"a secret of the tests"}).is_right());
        CHECK(audit::count(db, {partnership::find(db, "de-grift")->id}) == 10);
    });
}
