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
#include "continuation/choices.h"
#include "continuation/continuation.h"
#include "continuation/renewal.h"
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
#include "objectives/outcome.h"
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

#include <map>

namespace {

using partnership::StepState;

constexpr partnership::Step steps[] = {
    {1, "gebied", {"Gebied", "Area"}, area::report, area::begin_round},
    {2, "deelnemers", {"Deelnemers", "Participants"}, participants::report, participants::begin_round},
    {3, "inventarisatie", {"Inventarisatie", "Inventory"}, inventory::report},
    {4, "enquete", {"Enquete", "Survey"}, survey::report, survey::begin_round},
    {5, "doelen", {"Doelen", "Objectives"}, objectives::report},
    {6, "plan", {"Plan", "Plan"}, plan::report, plan::begin_round},
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

partnership::StepQuestion question_of(db::Connection& db, std::string_view slug)
{
    auto const park = *partnership::find(db, slug);
    return {{park.id, partnership::current_round(db, park.id).id}, moment::local_date(testing::now()), 5};
}

std::int64_t open_tasks(continuation::Whole const& whole)
{
    return std::ssize(whole.tasks) - continuation::done_tasks(whole.tasks);
}

// How often; what the police measures serves no objective.
std::int64_t decided_about_speed(db::Connection& db, partnership::Scope const& scope)
{
    std::int64_t out = 0;
    for (auto const& action : plan::actions(db, scope))
        if (action.wish.measure == "V01") {
            CHECK_FALSE(action.wish.objective);
            out += std::ssize(meetings::decisions_about(db, scope, "action:" + action.id.text()));
        }
    return out;
}

} // namespace

TEST_CASE("the demo makes four parks: just started, halfway, awarded, beginning again")
{
    testing::for_each_engine(all_tables(), [](db::Connection& db) {
        CHECK(demo::is_empty(db));
        demo::fill(db, house(), testing::now());
        CHECK_FALSE(demo::is_empty(db));
        CHECK(demo::people_of(db).size() == 8);
        CHECK(step_of(db, "de-nieuwe-hoek") == 2);
        CHECK(step_of(db, "de-grift") == 6);
        CHECK(step_of(db, "het-ambacht") == 10);
        CHECK(step_of(db, "de-oude-haven") == 5);
        CHECK(audit::verify(db, {"a secret of the tests"}).is_right());
        CHECK(audit::count(db, {partnership::find(db, "de-grift")->id}) == 10);
    });
}

TEST_CASE("the park that begins again has both rounds side by side and half of its recalibration done")
{
    testing::for_each_engine(all_tables(), [](db::Connection& db) {
        demo::fill(db, house(), testing::now());
        auto const question = question_of(db, "de-oude-haven");
        auto const renewal = continuation::renewal(db, question.scope);
        REQUIRE(renewal);
        REQUIRE(renewal->to == question.scope.round);
        auto const whole = continuation::whole_renewal(db, steps, question, *renewal);
        CHECK(whole.from.number == 1);
        CHECK(open_tasks(whole) == 6);
        for (auto const& task : whole.tasks)
            CHECK_FALSE(task.is_late);
        partnership::Scope const before{question.scope.partnership, renewal->from};
        std::map<std::string_view, int> verdicts;
        for (auto const& one : objectives::outcomes(db, before, 5))
            ++verdicts[objectives::code(one.verdict)];
        CHECK(verdicts["reached"] == 2);
        CHECK(verdicts["partly"] == 2);
        CHECK(verdicts["not_reached"] == 1);
        CHECK(verdicts["not_measured"] == 2);
        CHECK(decided_about_speed(db, before) + decided_about_speed(db, question.scope) == 1);
        auto const now = survey::surveys(db, question.scope);
        REQUIRE(now.size() == 1);
        CHECK(now.front().state == survey::State::reported);
        CHECK(survey::previous(db, now.front()));
        auto const chosen = continuation::chosen(db, question.scope, renewal->id);
        CHECK(chosen.size() == 4);
    });
}
