// A park with its core group and every step that continuation looks at, for the tests of this room.
#pragma once
#include "continuation.h"

#include "accounts/tables.h"
#include "area/area.h"
#include "area/tables.h"
#include "award/award.h"
#include "award/tables.h"
#include "calendar/calendar.h"
#include "calendar/tables.h"
#include "continuation/tables.h"
#include "db/db.h"
#include "inventory/inventory.h"
#include "inventory/tables.h"
#include "jobs/tables.h"
#include "mail/tables.h"
#include "meetings/tables.h"
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

namespace continuation {

// Those that carry something over, and those that this room asks.
inline constexpr partnership::Step steps[] = {
    {1, "gebied", {"Gebied", "Area"}, area::report, area::begin_round},
    {2, "deelnemers", {"Deelnemers", "Participants"}, participants::report, participants::begin_round},
    {3, "inventarisatie", {"Inventarisatie", "Inventory"}, inventory::report},
    {4, "enquete", {"Enquête", "Survey"}, survey::report, survey::begin_round},
    {5, "doelen", {"Doelen", "Objectives"}, objectives::report},
    {6, "plan", {"Plan", "Plan"}, plan::report, plan::begin_round},
    {7, "kalender", {"Kalender", "Calendar"}, calendar::report},
    {8, "waardering", {"Waardering", "Award"}, award::report},
    {9, "vervolg", {"Vervolg", "Continuation"}, report},
};

struct World {
    partnership::Partnership park;
    partnership::Scope scope;
    accounts::PersonId adviser, dirk, fatma; // adviser, partner, chair
    accounts::OrganisationId police, association;
    plan::By by() const { return {adviser, testing::now()}; }
    partnership::StepQuestion question(moment::Date today = {2027, 3, 15}) const { return {scope, today}; }
    Reopening because(std::string reason) const { return {steps, std::move(reason)}; }
};

inline std::vector<testing::Tables> all_tables()
{
    return {mail::tables(), jobs::tables(), accounts::tables(), partnership::tables(), papers::tables(),
        meetings::tables(), area::tables(), participants::tables(), inventory::tables(), survey::tables(),
        objectives::tables(), plan::tables(), calendar::tables(), award::tables(), continuation::tables()};
}

struct Somebody {
    accounts::OrganisationId organisation;
    char const* name;
    char const* email;
    partnership::Role role;
};

inline accounts::PersonId join(db::Connection& db, partnership::Scope const& scope, Somebody const& one)
{
    participants::NewRepresentative const wanted{
        one.organisation, one.name, one.email, "contactpersoon", one.role, false, true};
    return *participants::add_representative(db, scope, wanted, testing::now());
}

inline World world(db::Connection& db)
{
    using partnership::Role;
    auto const now = testing::now();
    World made;
    made.adviser = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
    made.park = partnership::start(db, {"De Grift", "Grifthoek"}, *accounts::person(db, made.adviser), now);
    made.scope = {made.park.id, partnership::current_round(db, made.park.id).id};
    made.police = participants::add_organisation(db, made.scope, {"Politie Grifthoek", "police"}, now);
    made.association = participants::add_organisation(
        db, made.scope, {"Vereniging De Grift", "entrepreneurs_association"}, now);
    made.dirk = join(db, made.scope, {made.police, "Dirk Visser", "dirk@voorbeeld.nl", Role::partner});
    made.fatma = join(db, made.scope, {made.association, "Fatma Yilmaz", "fatma@voorbeeld.nl", Role::chair});
    return made;
}

inline void each_engine(base::FunctionRef<void(db::Connection&, World const&)> test)
{
    testing::for_each_engine(all_tables(), [&](db::Connection& db) { test(db, world(db)); });
}

// Drawn up without gates, and signed by everybody who is asked, or by nobody.
enum class Signed { by_nobody, by_all };
inline award::Award give_award(
    db::Connection& db, World const& world, partnership::Scope const& scope, Signed signed_)
{
    auto const made = award::draw_up(db,
        {{}, {scope, {2027, 3, 15}}, world.adviser, "Grifthoek", "http://localhost:8080", testing::now()});
    REQUIRE(made);
    for (auto const& one : papers::signatures(db, made->paper))
        for (auto const& who : one.party.signatories)
            if (signed_ == Signed::by_all)
                REQUIRE(papers::sign(db, scope,
                    {made->paper, one.party.organisation, who.person, who.name, "Ik teken."},
                    testing::now()));
    return *made;
}

inline survey::Recipient recipient(int number)
{
    auto const text = std::to_string(number);
    return {{"De ondernemer van dit pand", "Griftweg " + text, "7461 AB  Grifthoek"}, "Griftweg", number, "",
        "7461AB", ""};
}

// A closed survey with this many answers; the same every time.
inline survey::SurveyId hold_survey(
    db::Connection& db, partnership::Scope const& scope, int answers, moment::Date today = {2027, 3, 15})
{
    auto const id
        = *survey::prepare(db, scope, {survey::Audience::entrepreneurs, moment::plus_days(today, 31), {}});
    auto const now = [&] { return *survey::find(db, scope, id); };
    std::vector<survey::Recipient> recipients;
    for (int number = 1; number <= answers + 2; ++number)
        recipients.push_back(recipient(number));
    REQUIRE(survey::invite(db, now(), recipients, {"a secret of the tests"}));
    REQUIRE(survey::open(db, now(), today));
    REQUIRE(survey::answer_for_demo(db, now(), answers, today) == answers);
    REQUIRE(survey::close(db, now(), today));
    REQUIRE(survey::share_results(db, now()));
    return id;
}

} // namespace continuation
