#include "award.h"
#include "routes.h"

#include "accounts/tables.h"
#include "award/tables.h"
#include "db/database.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "papers/tables.h"
#include "participants/participants.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "pdf/check.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

using namespace award;

namespace {

using partnership::StepState;

StepState state_of_first = StepState::done; // NOLINT: the evidence of step 1 that a test wants

partnership::StepReport first(db::Connection&, partnership::StepQuestion const&)
{
    return {state_of_first, {{"De grens staat.", "The boundary stands."}, {}}, {}, "gebied", {}};
}

constexpr partnership::Step steps[]
    = {{1, "gebied", {"Gebied", "Area"}, first}, {8, "waardering", {"Waardering", "Award"}, report}};

struct World {
    partnership::Partnership park;
    partnership::Scope scope;
    accounts::Person adviser;
    accounts::PersonId mayor;
};

World world(db::Connection& db)
{
    auto const now = testing::now();
    auto const id = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
    World made{{}, {}, *accounts::person(db, id), {}};
    made.park = partnership::start(db, {"De Grift", "Grifthoek"}, made.adviser, now);
    made.scope = {made.park.id, partnership::current_round(db, made.park.id).id};
    auto const town
        = participants::add_organisation(db, made.scope, {"Gemeente Grifthoek", "municipality"}, now);
    made.mayor = *participants::add_representative(db, made.scope,
        {town, "Karin van den Berg", "karin@voorbeeld.nl", "Burgemeester", partnership::Role::partner, false,
            true},
        now);
    return made;
}

std::vector<testing::Tables> all_tables()
{
    return {mail::tables(), accounts::tables(), partnership::tables(), papers::tables(), meetings::tables(),
        participants::tables(), award::tables()};
}

Drawing drawing(World const& world)
{
    return {steps, {world.scope, moment::local_date(testing::now())}, world.adviser.id, "Grifthoek",
        "http://localhost:8080", testing::now()};
}

void each_engine(base::FunctionRef<void(db::Connection&, World const&)> test)
{
    state_of_first = StepState::done;
    testing::for_each_engine(all_tables(), [&](db::Connection& db) { test(db, world(db)); });
}

void sign_all(db::Connection& db, World const& world, Award const& award)
{
    for (auto const& one : papers::signatures(db, award.paper))
        for (auto const& who : one.party.signatories)
            REQUIRE(papers::sign(db, world.scope,
                {award.paper, one.party.organisation, who.person, who.name, "Ik teken."}, testing::now()));
}

} // namespace

TEST_CASE("the gate counts a step that is done or skipped, and stops at its own step")
{
    std::vector<partnership::StepCard> const cards{
        {&steps[0], {StepState::skipped}, "Bestond al"}, {&steps[1], {}, ""}};
    auto const all = gates(cards);
    REQUIRE(all.size() == 1);
    CHECK(all[0].is_open);
    CHECK(all[0].is_skipped);
    CHECK(all_open(all));
    CHECK_FALSE(all_open({{1, false, false}}));
}

TEST_CASE("there is no award while a step is open")
{
    each_engine([](db::Connection& db, World const& world) {
        state_of_first = StepState::in_progress;
        CHECK(draw_up(db, drawing(world)).error() == Refusal::not_ready);
        CHECK_FALSE(current(db, world.scope));
    });
}

TEST_CASE("an award is drawn up once, numbered, and found by its code")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const made = draw_up(db, drawing(world));
        REQUIRE(made);
        CHECK(made->number == "VB-GRIFTHOEK-2027-001");
        CHECK(made->valid_until == moment::Date{2029, 3, 15});
        CHECK(draw_up(db, drawing(world)).error() == Refusal::exists_already);
        CHECK(of_code(db, made->code)->id == made->id);
        CHECK_FALSE(of_code(db, "ABCDEFGHJKMNPQ"));
    });
}

TEST_CASE("an award is valid when the last has signed, until its recalibration")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const made = draw_up(db, drawing(world));
        auto const today = moment::local_date(testing::now());
        CHECK(standing(*made, papers::signatures(db, made->paper), today) == Standing::unsigned_);
        CHECK(report(db, {world.scope, today}).state == StepState::in_progress);
        sign_all(db, world, *made);
        auto const signatures = papers::signatures(db, made->paper);
        CHECK(awarded_on(signatures) == today);
        CHECK(standing(*made, signatures, {2029, 3, 15}) == Standing::valid);
        CHECK(standing(*made, signatures, {2029, 3, 16}) == Standing::expired);
        CHECK(report(db, {world.scope, today}).state == StepState::done);
    });
}

TEST_CASE("the public page names organisations and no people, and knows no other codes")
{
    state_of_first = StepState::done;
    testing::for_each_database(all_tables(), [](db::Database& database) {
        auto lease = database.lease();
        auto const made_world = world(*lease);
        visit::House house;
        house.process = steps;
        visit::testing::Site site(database, {award::routes()}, house);
        site.as(made_world.adviser.id);
        CHECK(site.post("/t/de-grift/waardering", {{"place", ""}}).status == 422);
        CHECK(site.post("/t/de-grift/waardering", {{"place", "Grifthoek"}}).location
            == "/t/de-grift/waardering");
        auto const made = *current(*lease, made_world.scope);
        CHECK(site.get("/t/de-grift/waardering/oorkondes.pdf").status == 303);
        sign_all(*lease, made_world, made);
        auto const certificates = site.get("/t/de-grift/waardering/oorkondes.pdf");
        CHECK(certificates.status == 200);
        CHECK(pdf::complaints(certificates.html).empty());
        site.as({});
        auto const shown = site.get("/w/" + made.code);
        CHECK(shown.html.find("Deze waardering is geldig") != std::string::npos);
        CHECK(shown.html.find("Gemeente Grifthoek") != std::string::npos);
        CHECK(shown.html.find("Karin") == std::string::npos);
        CHECK(site.get("/w/ABCDEFGHJKMNPQ").status == 404);
        CHECK(site.get("/t/de-grift/waardering").status == 303);
    });
}
