// A park whose first two steps are done, with three organisations that are asked to sign, for the tests of
// this room.
#pragma once
#include "award.h"

#include "accounts/tables.h"
#include "award/tables.h"
#include "db/db.h"
#include "mail/tables.h"
#include "meetings/meetings.h"
#include "meetings/tables.h"
#include "papers/tables.h"
#include "participants/participants.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

namespace award {

// Done while a meeting stands ahead: evidence that a test can take away.
inline partnership::StepReport first_step(db::Connection& db, partnership::StepQuestion const& question)
{
    using enum partnership::StepState;
    if (meetings::upcoming(db, question.scope, question.today).empty())
        return {in_progress, {{"De grens ontbreekt.", "The boundary is missing."}, {}}, {}, "gebied", {}};
    return {done, {{"De grens staat.", "The boundary stands."}, {}}, {}, "gebied", {}};
}

inline partnership::StepReport second_step(db::Connection&, partnership::StepQuestion const&)
{
    return {partnership::StepState::done, {{"Alle partijen doen mee.", "All take part."}, {}}, {},
        "deelnemers", {}};
}

inline constexpr partnership::Step steps[] = {{1, "gebied", {"Gebied", "Area"}, first_step},
    {2, "deelnemers", {"Deelnemers", "Participants"}, second_step},
    {8, "waardering", {"Waardering", "Award"}, report}};

struct World {
    partnership::Partnership park;
    partnership::Scope scope;
    accounts::Person adviser;
    accounts::PersonId mayor, dirk, els, fatma; // Els may not sign for the police
    accounts::OrganisationId town, police, association; // the association signs on paper
    meetings::MeetingId evidence;
};

struct Somebody {
    accounts::OrganisationId organisation;
    char const* name;
    char const* email;
    char const* function;
    partnership::Role role;
    bool is_signatory;
};

inline accounts::PersonId join(db::Connection& db, partnership::Scope const& scope, Somebody const& one)
{
    participants::NewRepresentative const wanted{
        one.organisation, one.name, one.email, one.function, one.role, false, one.is_signatory};
    return *participants::add_representative(db, scope, wanted, testing::now());
}

inline World world(db::Connection& db)
{
    using partnership::Role;
    auto const now = testing::now();
    auto const id = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
    World made{{}, {}, *accounts::person(db, id), {}, {}, {}, {}, {}, {}, {}, {}};
    made.park = partnership::start(db, {"De Grift", "Grifthoek"}, made.adviser, now);
    auto const& scope = made.scope = {made.park.id, partnership::current_round(db, made.park.id).id};
    made.town = participants::add_organisation(db, scope, {"Gemeente Grifthoek", "municipality"}, now);
    made.police = participants::add_organisation(db, scope, {"Politie Grifthoek", "police"}, now);
    made.association = participants::add_organisation(
        db, scope, {"Vereniging De Grift", "entrepreneurs_association"}, now);
    made.mayor = join(db, scope,
        {made.town, "Karin van den Berg", "karin@voorbeeld.nl", "burgemeester", Role::partner, true});
    made.dirk
        = join(db, scope, {made.police, "Dirk Visser", "dirk@voorbeeld.nl", "teamchef", Role::partner, true});
    made.els
        = join(db, scope, {made.police, "Els Prins", "els@voorbeeld.nl", "wijkagent", Role::partner, false});
    made.fatma = join(db, scope,
        {made.association, "Fatma Yilmaz", "fatma@voorbeeld.nl", "voorzitter", Role::chair, false});
    made.evidence = meetings::plan(db, scope, {meetings::Kind::kick_off, {}, moment::Date{2027, 4, 20}});
    return made;
}

inline std::vector<testing::Tables> all_tables()
{
    return {mail::tables(), accounts::tables(), partnership::tables(), papers::tables(), meetings::tables(),
        participants::tables(), tables()};
}

inline void each_engine(base::FunctionRef<void(db::Connection&, World const&)> test)
{
    testing::for_each_engine(all_tables(), [&](db::Connection& db) { test(db, world(db)); });
}

inline Drawing drawing(World const& world)
{
    return {steps, {world.scope, moment::local_date(testing::now())}, world.adviser.id, "Grifthoek",
        "http://localhost:8080", testing::now()};
}

struct Signer {
    accounts::OrganisationId organisation;
    accounts::PersonId person;
    char const* name;
};

inline auto sign(db::Connection& db, World const& world, Award const& award, Signer const& who)
{
    return papers::sign(
        db, world.scope, {award.paper, who.organisation, who.person, who.name, "Ik teken."}, testing::now());
}

inline auto sign_on_paper(db::Connection& db, World const& world, Award const& award, moment::Date on)
{
    return papers::register_wet_ink(db, world.scope,
        {award.paper, world.association, "Fatma Yilmaz", "voorzitter", on, world.adviser.id}, testing::now());
}

inline void sign_all(db::Connection& db, World const& world, Award const& award)
{
    REQUIRE(sign(db, world, award, {world.town, world.mayor, "Karin van den Berg"}));
    REQUIRE(sign(db, world, award, {world.police, world.dirk, "Dirk Visser"}));
    REQUIRE(sign_on_paper(db, world, award, {2027, 3, 14}));
}

} // namespace award
