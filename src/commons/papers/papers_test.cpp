#include "errands.h"
#include "papers.h"

#include "samples.h"

#include "accounts/tables.h"
#include "crypto/crypto.h"
#include "db/db.h"
#include "papers/tables.h"
#include "partnership/tables.h"
#include "pdf/check.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace papers;

namespace {

struct World {
    db::Connection& db;
    partnership::Scope scope, other;
    accounts::PersonId anna, bram;
    accounts::OrganisationId municipality, police;
    PaperId paper;

    std::vector<PartySignature> lines() const { return signatures(db, paper); }
    State state() const { return papers::paper(db, scope, paper)->state; }
};

partnership::Scope park(db::Connection& db, char const* name, accounts::PersonId founder)
{
    auto const made
        = partnership::start(db, {name, "Grifthoek"}, *accounts::person(db, founder), testing::now());
    return {made.id, partnership::current_round(db, made.id).id};
}

std::vector<Party> parties(World const& world)
{
    return {{world.municipality, "Gemeente Grifthoek", {{world.anna, "Anna Bakker", "burgemeester"}}},
        {world.police, "Politie", {{world.bram, "Bram Smit", "teamchef"}}}};
}

World made_world(db::Connection& db)
{
    auto const now = testing::now();
    auto const anna = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
    auto const bram = accounts::person_with_email(db, {"Bram Smit", "bram@voorbeeld.nl"}, now);
    World world{db, park(db, "De Grift", anna), park(db, "Elders", anna), anna, bram,
        accounts::add_organisation(db, "Gemeente Grifthoek", "municipality", now),
        accounts::add_organisation(db, "Politie", "police", now), {}};
    world.paper = draw_up(db, world.scope, {samples::declaration(), anna}, now);
    ask_signatures(db, world.scope, world.paper, parties(world));
    return world;
}

void each_engine(base::FunctionRef<void(World const&)> test)
{
    testing::for_each_engine({accounts::tables(), partnership::tables(), papers::tables()},
        [&](db::Connection& db) { test(made_world(db)); });
}

auto sign_as(World const& world, accounts::OrganisationId organisation, accounts::PersonId person)
{
    return sign(world.db, world.scope, {world.paper, organisation, person, " Anna Bakker ", "Akkoord"},
        testing::now());
}

auto sign_with_ink(World const& world, PaperId paper)
{
    return register_wet_ink(world.db, world.scope,
        {paper, world.police, "Bram Smit", "teamchef", {2027, 3, 12}, world.anna}, testing::now());
}

} // namespace

TEST_CASE("a paper is frozen with its digest")
{
    each_engine([](World const& world) {
        auto const kept = papers::paper(world.db, world.scope, world.paper);
        REQUIRE(kept);
        CHECK(kept->kind == "declaration_of_intent");
        CHECK(kept->state == State::open);
        CHECK(kept->sha256.size() == 64);
        CHECK(plain_text(kept->text) == plain_text(samples::declaration()));
        CHECK(latest(world.db, world.scope, "declaration_of_intent")->id == world.paper);
        CHECK_FALSE(latest(world.db, world.scope, "award"));
    });
}

TEST_CASE("another partnership does not see the paper, and cannot sign it")
{
    each_engine([](World const& world) {
        CHECK_FALSE(papers::paper(world.db, world.other, world.paper));
        auto const result = sign(world.db, world.other,
            {world.paper, world.municipality, world.anna, "Anna", "Ja"}, testing::now());
        CHECK(result.error() == Refusal::unknown_paper);
        withdraw(world.db, world.other, world.paper);
        CHECK(world.state() == State::open);
    });
}

TEST_CASE("a signature tells who signed, for whom, when, how and to which words")
{
    each_engine([](World const& world) {
        REQUIRE(sign_as(world, world.municipality, world.anna).has_value());
        auto const given = *world.lines()[0].signature;
        CHECK(given.name == "Anna Bakker");
        CHECK(given.function == "burgemeester");
        CHECK(given.method == Method::on_screen);
        CHECK(given.signed_on == moment::Date{2027, 3, 15});
        CHECK(given.statement == "Akkoord");
        CHECK(given.at == testing::now());
        CHECK(world.state() == State::open);
    });
}

TEST_CASE("the last signature completes the paper, also when it was set on paper")
{
    each_engine([](World const& world) {
        REQUIRE(sign_as(world, world.municipality, world.anna).has_value());
        REQUIRE(sign_with_ink(world, world.paper).has_value());
        CHECK(is_complete(world.lines()));
        CHECK(world.state() == State::complete);
        CHECK(world.lines()[1].signature->method == Method::wet_ink);
        CHECK(world.lines()[1].signature->signed_on == moment::Date{2027, 3, 12});
    });
}

TEST_CASE("signing is refused twice, for another, and after withdrawal")
{
    each_engine([](World const& world) {
        CHECK(sign_as(world, world.police, world.anna).error() == Refusal::not_the_signatory);
        REQUIRE(sign_as(world, world.municipality, world.anna).has_value());
        CHECK(sign_as(world, world.municipality, world.anna).error() == Refusal::signed_already);
        withdraw(world.db, world.scope, world.paper);
        CHECK(sign_as(world, world.police, world.bram).error() == Refusal::not_open);
        CHECK(sign_with_ink(world, world.paper).error() == Refusal::not_open);
        CHECK(sign_with_ink(world, PaperId{999}).error() == Refusal::unknown_paper);
        CHECK_FALSE(latest(world.db, world.scope, "declaration_of_intent"));
    });
}

TEST_CASE("a paper of a round that is over is read, and not signed any more")
{
    each_engine([](World const& world) {
        REQUIRE(sign_as(world, world.municipality, world.anna).has_value());
        auto later = world;
        later.scope.round
            = partnership::open_next_round(world.db, world.scope.partnership, testing::now()).id;
        auto const paper = papers::paper(later.db, later.scope, later.paper);
        REQUIRE(paper);
        CHECK_FALSE(asks_signatures(*paper, later.scope));
        CHECK(asks_signatures(*paper, world.scope));
        CHECK(sign_as(later, world.police, world.bram).error() == Refusal::not_open);
        CHECK(sign_with_ink(later, world.paper).error() == Refusal::not_open);
        CHECK(sign_as(later, world.municipality, world.anna).error() == Refusal::signed_already);
        CHECK(world.state() == State::open);
    });
}

TEST_CASE("asking again keeps the signatures that were given and replaces who may sign")
{
    each_engine([](World const& world) {
        REQUIRE(sign_as(world, world.municipality, world.anna).has_value());
        ask_signatures(world.db, world.scope, world.paper,
            {{world.police, "Politie Grifthoek", {{world.anna, "Anna Bakker", "korpschef"}}}});
        auto const lines = world.lines();
        REQUIRE(lines.size() == 2);
        CHECK(waits_for(lines, world.anna) == world.police);
        CHECK_FALSE(waits_for(lines, world.bram));
        ask_signatures(world.db, world.scope, world.paper, {});
        CHECK(world.state() == State::complete);
        ask_signatures(world.db, world.scope, PaperId{999}, {});
        CHECK(world.lines().size() == 1);
    });
}

TEST_CASE("the file of a paper is readable for everybody and the same every time")
{
    each_engine([](World const& world) {
        REQUIRE(sign_as(world, world.municipality, world.anna).has_value());
        auto const paper = *papers::paper(world.db, world.scope, world.paper);
        auto const file = papers::pdf(paper, world.lines(), testing::now());
        for (auto const& complaint : ::pdf::complaints(file))
            FAIL_CHECK(complaint);
        CHECK(file == papers::pdf(paper, world.lines(), testing::now()));
        testing::golden("declaration.outline.txt", ::pdf::outline_of(file));
    });
}

TEST_CASE("who takes a place stands in for its signatory on every open paper")
{
    each_engine([](World const& world) {
        auto const eva
            = accounts::person_with_email(world.db, {"Eva Smit", "eva@voorbeeld.nl"}, testing::now());
        replace_signatory(world.db, world.scope, {world.police, world.bram, {eva, "Eva Smit", "teamchef"}});
        CHECK_FALSE(waits_for(world.lines(), world.bram));
        CHECK(waits_for(world.lines(), eva) == world.police);
        // Somebody who could not sign gives nothing to sign.
        replace_signatory(world.db, world.scope, {world.police, world.bram, {world.anna, "Anna", ""}});
        CHECK(waits_for(world.lines(), world.anna) == world.municipality);
        replace_signatory(world.db, world.other, {world.police, eva, {world.bram, "Bram", ""}});
        CHECK(waits_for(world.lines(), eva) == world.police);
    });
}

TEST_CASE("a paper is seen by its class, and always by who must sign it")
{
    using partnership::Reader;
    using partnership::Sharing;
    each_engine([](World const& world) {
        accounts::PersonId const nobody{999};
        auto const seen = [&](Reader const& reader, accounts::PersonId person) {
            return paper_for(world.db, reader, world.paper, person).has_value();
        };
        auto const of_everyone = Reader::of_everyone(world.scope);
        CHECK(seen(of_everyone, nobody));
        share(world.db, world.scope, world.paper, Sharing::working_group);
        CHECK_FALSE(seen(of_everyone, nobody));
        CHECK(seen(of_everyone, world.bram));
        CHECK(seen(Reader::of_group(world.scope), nobody));
        share(world.db, world.scope, world.paper, Sharing::government);
        CHECK_FALSE(seen(Reader::of_group(world.scope), nobody));
        CHECK(seen({world.scope, {true, true, {}}}, nobody));
        CHECK_FALSE(seen({world.other, {true, true, {}}}, world.bram));
        share(world.db, world.other, world.paper, Sharing::everyone);
        CHECK_FALSE(seen(of_everyone, nobody));
    });
}

TEST_CASE("a paper is something to do for who may sign it, until it was signed or withdrawn")
{
    each_engine([](World const& world) {
        auto const of = [&](accounts::PersonId person, partnership::Scope const& scope) {
            partnership::Member who;
            who.person = person;
            return errands(world.db, {scope, {2027, 3, 15}}, who);
        };
        auto const mine = of(world.anna, world.scope);
        REQUIRE(mine.size() == 1);
        CHECK(mine[0].path == path_of(world.paper));
        CHECK(of(world.anna, world.other).empty());
        CHECK(of(accounts::PersonId{123'456}, world.scope).empty());
        REQUIRE(sign_as(world, world.municipality, world.anna));
        CHECK(of(world.anna, world.scope).empty());
        CHECK(of(world.bram, world.scope).size() == 1);
        withdraw(world.db, world.scope, world.paper);
        CHECK(of(world.bram, world.scope).empty());
    });
}
