#include "participants.h"

#include "declaration.h"
#include "participation.h"
#include "samples.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "mail/tables.h"
#include "meetings/meetings.h"
#include "meetings/tables.h"
#include "papers/tables.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "pdf/check.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace participants;
using partnership::Role;
using partnership::StepState;

namespace {

constexpr moment::Date today{2027, 3, 15};

struct World {
    db::Connection& db;
    accounts::Person adviser;
    partnership::Partnership park;
    partnership::Scope scope, other;

    accounts::OrganisationId add(char const* name, char const* kind, State state = State::takes_part) const
    {
        return add_organisation(db, scope, {name, kind, "", state}, testing::now());
    }
    auto join(accounts::OrganisationId organisation, char const* email, Role role = Role::partner) const
    {
        NewRepresentative wanted{organisation, "Dirk Visser", email, " wijkagent ", role};
        wanted.is_signatory = true;
        return add_representative(db, scope, wanted, testing::now());
    }
    partnership::StepReport step() const { return report(db, {scope, today}); }
};

World made_world(db::Connection& db)
{
    auto const id = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
    auto const adviser = *accounts::person(db, id);
    auto const park = partnership::start(db, {"De Grift", "Grifthoek"}, adviser, testing::now());
    auto const other = partnership::start(db, {"Elders", "Elders"}, adviser, testing::now());
    return {db, adviser, park, {park.id, partnership::current_round(db, park.id).id},
        {other.id, partnership::current_round(db, other.id).id}};
}

void each_engine(base::FunctionRef<void(World const&)> test)
{
    testing::for_each_engine({mail::tables(), accounts::tables(), partnership::tables(), papers::tables(),
                                 meetings::tables(), participants::tables()},
        [&](db::Connection& db) { test(made_world(db)); });
}

void hold_kick_off(World const& world)
{
    auto const id = meetings::plan(world.db, world.scope, {meetings::Kind::kick_off, {}, today});
    REQUIRE(
        meetings::hold(world.db, world.scope, {id, {{world.adviser.id, meetings::Presence::present}}}, today)
            .has_value());
}

NewDeclaration wanted_declaration(World const& world)
{
    return {world.park, "Grifthoek", today, world.adviser.id};
}

} // namespace

TEST_CASE("an organisation is there with its people, and only in its own park")
{
    each_engine([](World const& world) {
        auto const id = world.add(" Politie ", "police");
        REQUIRE(world.join(id, "dirk@voorbeeld.nl").has_value());
        auto const one = organisation(world.db, world.scope, id);
        REQUIRE(one);
        CHECK(one->name == "Politie");
        CHECK(one->since == today);
        REQUIRE(one->representatives.size() == 1);
        CHECK(one->representatives[0].function == "wijkagent");
        CHECK(one->representatives[0].role == Role::partner);
        CHECK(one->representatives[0].is_signatory);
        CHECK_FALSE(organisation(world.db, world.other, id));
        CHECK(participations(world.db, world.other).empty());
    });
}

TEST_CASE("all organisations with their people and vacancies cost three statements")
{
    each_engine([](World const& world) {
        samples::add_core_group(world.db, world.scope, testing::now());
        auto const count
            = testing::statements_of(world.db, [&] { (void)participations(world.db, world.scope); });
        CHECK(count == 3);
    });
}

TEST_CASE("who joins becomes a member in that role, for that organisation")
{
    each_engine([](World const& world) {
        auto const id = world.add("Politie", "police");
        auto const person = *world.join(id, "dirk@voorbeeld.nl", Role::secretary);
        auto const member = partnership::member(world.db, world.scope.partnership, person);
        REQUIRE(member);
        CHECK(member->role == Role::secretary);
        CHECK(member->organisation == id);
    });
}

TEST_CASE("an adviser who stands for an organisation stays adviser")
{
    each_engine([](World const& world) {
        auto const id = world.add("Platform", "adviser");
        REQUIRE(world.join(id, "anna@voorbeeld.nl").has_value());
        CHECK(
            partnership::member(world.db, world.scope.partnership, world.adviser.id)->role == Role::adviser);
    });
}

TEST_CASE("a person stands for one organisation of a park")
{
    each_engine([](World const& world) {
        auto const police = world.add("Politie", "police"), customs = world.add("Douane", "customs");
        REQUIRE(world.join(police, "dirk@voorbeeld.nl").has_value());
        CHECK(world.join(customs, "Dirk@Voorbeeld.nl").error() == Refusal::represents_already);
        CHECK(world.join({999}, "els@voorbeeld.nl").error() == Refusal::unknown_organisation);
    });
}

TEST_CASE("an organisation declines with a reason, and can come back")
{
    each_engine([](World const& world) {
        auto const id = world.add("Douane", "customs", State::invited);
        REQUIRE(set_answer(world.db, world.scope, id, {State::declined, " Geen tijd "}, today).has_value());
        CHECK(organisation(world.db, world.scope, id)->reason == "Geen tijd");
        REQUIRE(set_answer(world.db, world.scope, id, {State::takes_part, "x"}, {2027, 4, 1}).has_value());
        auto const one = organisation(world.db, world.scope, id);
        CHECK(one->state == State::takes_part);
        CHECK(one->reason.empty());
        CHECK(one->since == moment::Date{2027, 4, 1});
        CHECK(set_answer(world.db, world.other, id, {State::declined, "x"}, today).error()
            == Refusal::unknown_organisation);
    });
}

TEST_CASE("a representative changes and leaves, and can be followed by another")
{
    each_engine([](World const& world) {
        auto const id = world.add("Politie", "police");
        auto const person = *world.join(id, "dirk@voorbeeld.nl");
        REQUIRE(change_representative(
            world.db, world.scope, {person, "", "", "teamchef", Role::chair, true, false}, today)
                    .has_value());
        auto const one = organisation(world.db, world.scope, id)->representatives.at(0);
        CHECK(one.function == "teamchef");
        CHECK(one.role == Role::chair);
        CHECK(one.is_deputy);
        CHECK_FALSE(one.is_signatory);
        REQUIRE(leave(world.db, world.scope, person, today).has_value());
        CHECK(organisation(world.db, world.scope, id)->representatives.empty());
        CHECK_FALSE(partnership::member(world.db, world.scope.partnership, person));
        CHECK(leave(world.db, world.scope, person, today).error() == Refusal::unknown_person);
        CHECK(change_representative(world.db, world.scope, {person, "", "", ""}, today).error()
            == Refusal::unknown_person);
        CHECK(world.join(id, "dirk@voorbeeld.nl").has_value());
    });
}

TEST_CASE("the last who leads the group can neither leave nor be made less")
{
    each_engine([](World const& world) {
        auto const id = world.add("Platform", "adviser");
        REQUIRE(world.join(id, "anna@voorbeeld.nl").has_value());
        auto const anna = world.adviser.id;
        CHECK(leave(world.db, world.scope, anna, today).error() == Refusal::last_leader);
        CHECK(change_representative(world.db, world.scope, {anna, "", "", "", Role::partner}, today).error()
            == Refusal::last_leader);
        REQUIRE(world.join(id, "els@voorbeeld.nl", Role::coordinator).has_value());
        CHECK(leave(world.db, world.scope, anna, today).has_value());
    });
}

TEST_CASE("signatories are those of the organisations that take part")
{
    each_engine([](World const& world) {
        samples::add_core_group(world.db, world.scope, testing::now());
        auto const invited = world.add("Douane", "customs", State::invited);
        REQUIRE(world.join(invited, "gijs@voorbeeld.nl").has_value());
        auto const all = signatories(world.db, world.scope);
        REQUIRE(all.size() == 4);
        CHECK(all[0].organisation_name == "Gemeente Grifthoek");
        CHECK(all[0].name == "Carla de Wit");
        CHECK(all[0].function == "accountmanager");
    });
}

TEST_CASE("the step is done when the core parties take part and the kick-off was held")
{
    each_engine([](World const& world) {
        CHECK(world.step().state == StepState::open);
        CHECK(world.step().ball.role == Role::coordinator);
        for (auto const& one : samples::core_group) {
            CHECK(world.step().state != StepState::done);
            samples::add(world.db, world.scope, one, testing::now());
        }
        CHECK(world.step().ball.role == Role::secretary);
        auto const planned
            = meetings::plan(world.db, world.scope, {meetings::Kind::kick_off, {}, {2027, 4, 1}});
        CHECK(world.step().next_path == meetings::path_of(planned));
        hold_kick_off(world);
        CHECK(world.step().state == StepState::done);
        CHECK(i18n::Words(i18n::Language::dutch)(world.step().where)
            == "Organisaties die meedoen: 4. Vaste partijen: 4 van de 4.");
    });
}

TEST_CASE("the step asks for the party that is missing")
{
    each_engine([](World const& world) {
        i18n::Words const words(i18n::Language::english);
        char const* const asked[] = {"municipality", "police", "fire brigade", "entrepreneurs"};
        for (std::size_t i = 0; i < std::size(asked); ++i) {
            CHECK(words(world.step().next).find(asked[i]) != std::string::npos);
            samples::add(world.db, world.scope, samples::core_group[i], testing::now());
        }
        CHECK(words(world.step().next) == "Plan the kick-off.");
    });
}

TEST_CASE("organisations and people live on in the next round, and nobody has to kick off again")
{
    each_engine([](World const& world) {
        samples::add_core_group(world.db, world.scope, testing::now());
        hold_kick_off(world);
        auto const next = partnership::open_next_round(world.db, world.park.id, testing::now());
        partnership::Scope const later{world.park.id, next.id};
        begin_round(world.db, world.scope, later);
        CHECK(participations(world.db, later).size() == 4);
        CHECK(report(world.db, {later, today}).state == StepState::done);
    });
}

TEST_CASE("a group that never kicked off still has to in the next round")
{
    each_engine([](World const& world) {
        samples::add_core_group(world.db, world.scope, testing::now());
        auto const next = partnership::open_next_round(world.db, world.park.id, testing::now());
        CHECK(report(world.db, {{world.park.id, next.id}, today}).state == StepState::in_progress);
    });
}

TEST_CASE("a declaration names who takes part and asks their signatories")
{
    each_engine([](World const& world) {
        samples::add_core_group(world.db, world.scope, testing::now());
        world.add("Douane", "customs", State::invited);
        auto const id = draw_up_declaration(world.db, world.scope, wanted_declaration(world), testing::now());
        auto const lines = papers::signatures(world.db, id);
        REQUIRE(lines.size() == 4);
        CHECK(lines[0].party.name == "Gemeente Grifthoek");
        CHECK(lines[0].party.signatories.size() == 1);
        auto const paper = *declaration(world.db, world.scope);
        CHECK(paper.id == id);
        auto const text = papers::plain_text(paper.text);
        CHECK(text.find("Brandweer Grifthoek en Ondernemersvereniging De Grift") != std::string::npos);
        CHECK(text.find("Douane") == std::string::npos);
        CHECK(text.find("uitvoeringsplan voor 2 jaar") != std::string::npos);
        auto const file = papers::pdf(paper, lines, testing::now());
        for (auto const& complaint : ::pdf::complaints(file))
            FAIL_CHECK(complaint);
    });
}

TEST_CASE("a new declaration withdraws the one before")
{
    each_engine([](World const& world) {
        samples::add_core_group(world.db, world.scope, testing::now());
        auto const first
            = draw_up_declaration(world.db, world.scope, wanted_declaration(world), testing::now());
        auto const second
            = draw_up_declaration(world.db, world.scope, wanted_declaration(world), testing::now());
        CHECK(papers::paper(world.db, world.scope, first)->state == papers::State::withdrawn);
        CHECK(declaration(world.db, world.scope)->id == second);
    });
}

TEST_CASE("who may sign an open declaration follows the people; who joins later is not on it")
{
    each_engine([](World const& world) {
        samples::add_core_group(world.db, world.scope, testing::now());
        auto const id = draw_up_declaration(world.db, world.scope, wanted_declaration(world), testing::now());
        auto const police = participations(world.db, world.scope).at(1);
        REQUIRE(leave(world.db, world.scope, police.representatives[0].person, today).has_value());
        CHECK(papers::signatures(world.db, id)[1].party.signatories.empty());
        auto const next = *world.join(police.organisation, "henk@voorbeeld.nl");
        CHECK(papers::waits_for(papers::signatures(world.db, id), next) == police.organisation);
        REQUIRE(world.join(world.add("Douane", "customs"), "gijs@voorbeeld.nl").has_value());
        CHECK(papers::signatures(world.db, id).size() == 4);
        REQUIRE(set_answer(world.db, world.scope, police.organisation, {State::declined, "Weg"}, today)
                    .has_value());
        CHECK(papers::signatures(world.db, id).size() == 3);
    });
}
