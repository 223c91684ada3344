#include "agreeing.h"
#include "difference.h"
#include "keeping.h"
#include "samples.h"
#include "testing_world.h"

#include "crypto/crypto.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace plan;

namespace {

void each_engine_of_agreeing(base::FunctionRef<void(db::Connection&, World const&)> test)
{
    testing::for_each_engine(all_tables(), [&](db::Connection& db) { test(db, world(db)); });
}

ActionId agreed_action(db::Connection& db, World const& world)
{
    return add(db, world.scope, samples::a_wish({world.police, world.dirk}), world.by());
}

Agreement an_agreement()
{
    return {"Het plan is vastgesteld.", {}, {2027, 4, 20},
        {{"roles", "Rollen", "Roles", {{"1", "Politie: Dirk", "Police: Dirk"}}}}};
}

Snapshot plan_of(std::vector<Line> lines)
{
    Snapshot out;
    out.lines = std::move(lines);
    return out;
}

Line a_line(std::string id, std::string title)
{
    Line line;
    line.id = std::move(id);
    line.title = std::move(title);
    line.chapter = "crime";
    line.organisation = "Politie";
    return line;
}

} // namespace

TEST_CASE("the difference names what is added, dropped and changed part by part")
{
    i18n::Words const words(i18n::Language::dutch);
    auto const before = plan_of({a_line("1", "Rondlopen"), a_line("2", "Lampen"), a_line("3", "Vuil")});
    auto moved = a_line("1", "Samen rondlopen");
    moved.person = "Dirk Visser";
    moved.hours = 12;
    moved.first = moved.last = {2027, 2};
    auto done = a_line("2", "Lampen");
    done.state = "done"; // how far it is, is no change
    auto const found = difference(words, before, plan_of({moved, done, a_line("4", "Nieuw")}));
    REQUIRE(found.changed.size() == 1);
    std::vector<std::string> read;
    for (auto const& part : found.changed[0].parts)
        read.push_back(std::string(part.name.dutch) + ": " + part.before + " > " + part.after);
    CHECK(read
        == std::vector<std::string>{"Wat gaat u doen: Rondlopen > Samen rondlopen",
            "Trekker: Politie > Politie (Dirk Visser)", "Kwartalen:  > K2 2027", "Uren:  > 12"});
    REQUIRE(found.added.size() == 1);
    CHECK(found.added[0].title == "Nieuw");
    REQUIRE(found.dropped.size() == 1);
    CHECK(found.dropped[0].title == "Vuil");
    CHECK(difference(words, before, before).is_empty());
}

TEST_CASE("a decision needs words and a day for the first information meeting")
{
    moment::Date const today{2027, 4, 20};
    CHECK(problems(an_agreement(), today).empty());
    auto wrong = an_agreement();
    wrong.decision = "";
    wrong.first_meeting_on = {2027, 4, 19};
    auto const found = problems(wrong, today);
    REQUIRE(found.size() == 2);
    CHECK(found[0].field == "decision");
    CHECK(found[1].field == "first_meeting_on");
    wrong.decision = std::string(501, 'x');
    CHECK(problems(wrong, today).size() == 2);
}

TEST_CASE("who wants something else says what")
{
    Remark remark;
    CHECK(problems(remark).at(0).field == "words");
    remark.words = "De planning is te krap.";
    CHECK(problems(remark).empty());
    remark.words = std::string(2001, 'x');
    CHECK(problems(remark).size() == 1);
    remark = {};
    remark.agrees = true;
    CHECK(problems(remark).empty());
}

TEST_CASE("a proposal is laid before the partners, answered, laid again and withdrawn")
{
    each_engine_of_agreeing([](db::Connection& db, World const& world) {
        auto const& scope = world.scope;
        moment::Date const until{2027, 4, 1};
        CHECK(propose(db, scope, until, world.by()).error() == Refusal::not_complete);
        auto const action = agreed_action(db, world);
        auto const first = propose(db, scope, until, world.by());
        REQUIRE(first);
        auto const open = open_proposal(db, scope);
        REQUIRE(open);
        CHECK(open->number == 1);
        CHECK(open->respond_by == until);
        CHECK(open->by == "Anna Bakker");
        By const dirk{world.dirk, testing::now()};
        CHECK(give_remark(db, scope, {world.police, false, "Te krap."}, dirk));
        CHECK(give_remark(db, scope, {world.police, true, "Nu goed."}, dirk)); // takes the place of the first
        CHECK(give_remark(db, scope, {accounts::OrganisationId{99}, true}, dirk).error()
            == Refusal::not_for_organisation);
        auto const given = remarks(db, scope, *first);
        REQUIRE(given.size() == 1);
        CHECK(given[0].agrees);
        CHECK(given[0].words == "Nu goed.");
        CHECK(given[0].by == "Dirk Visser");
        CHECK(move(db, scope, {action, world.police, 4}, world.by()));
        CHECK(proposed(db, scope, *first) != written(snapshot(db, scope)));
        auto const second = propose(db, scope, until, world.by());
        REQUIRE(second);
        CHECK(open_proposal(db, scope)->number == 2);
        CHECK(remarks(db, scope, *second).empty());
        CHECK(withdraw(db, scope));
        CHECK(!withdraw(db, scope));
        CHECK(!open_proposal(db, scope));
        CHECK(give_remark(db, scope, {world.police, true}, dirk).error() == Refusal::nothing_proposed);
    });
}

TEST_CASE("a version is adopted with its decision, its first meeting and what is fixed with it")
{
    each_engine_of_agreeing([](db::Connection& db, World const& world) {
        auto const& scope = world.scope;
        auto const action = agreed_action(db, world);
        auto const meeting = meetings::plan(db, scope, {meetings::Kind::adoption, "", {2027, 4, 2}});
        REQUIRE(propose(db, scope, {2027, 4, 1}, world.by()));
        auto agreement = an_agreement();
        agreement.meeting = meeting;
        auto const first = adopt(db, scope, agreement, world.by());
        REQUIRE(first);
        CHECK(!open_proposal(db, scope));
        auto const adopted = *adoption(db, scope);
        CHECK(adopted.id == first->id);
        CHECK(adopted.decision == "Het plan is vastgesteld.");
        CHECK(adopted.meeting == meeting);
        CHECK(adopted.first_meeting_on == moment::Date{2027, 4, 20});
        CHECK(meetings::decisions(db, scope, meeting).at(0).what == "Het plan is vastgesteld.");
        auto parts = part_versions(db, scope, adopted.id);
        REQUIRE(parts.size() == 1);
        CHECK(parts[0].number == 1);
        CHECK(parts[0].part.lines.at(0).english == "Police: Dirk");
        // Adopted again with the same roles, and then with other ones.
        CHECK(move(db, scope, {action, world.police, 4}, world.by()));
        auto const second = adopt(db, scope, an_agreement(), world.by());
        REQUIRE(second);
        CHECK(part_versions(db, scope, second->id).at(0).number == 1);
        agreement = an_agreement();
        agreement.parts[0].lines[0].dutch = "Politie: Carla";
        auto const third = adopt(db, scope, agreement, world.by());
        REQUIRE(third);
        CHECK(part_versions(db, scope, third->id).at(0).number == 2);
        auto const all = adoptions(db, scope);
        REQUIRE(all.size() == 3);
        CHECK(all[0].number == 3);
        CHECK(all[2].meeting == meeting);
        CHECK(frozen(db, scope, 1) != frozen(db, scope, 2));
        CHECK(crypto::sha256_hex(frozen(db, scope, 1)) == all[2].sha256);
        CHECK(frozen(db, scope, 9).empty());
    });
}

TEST_CASE(
    "the owner who leaves on the day before holds the adoption up, and so does a partner who is removed")
{
    each_engine_of_agreeing([](db::Connection& db, World const& world) {
        auto const& scope = world.scope;
        auto const action = agreed_action(db, world);
        REQUIRE(propose(db, scope, {2027, 4, 1}, world.by()));
        CHECK(participants::leave(db, scope, world.dirk, moment::local_date(testing::now())));
        CHECK(adopt(db, scope, an_agreement(), world.by()).error() == Refusal::not_complete);
        auto const lacking = missing(actions(db, scope), participants::participations(db, scope));
        REQUIRE(lacking.size() == 1);
        CHECK(lacking[0].lacks == std::vector{Lack::person});
        CHECK(!adoption(db, scope));
        CHECK(open_proposal(db, scope)); // nothing was lost
        CHECK(set_owner(db, scope, {action, {world.town, world.carla}}, world.by()));
        CHECK(participants::set_answer(db, scope, world.town,
            {participants::State::declined, "Doet niet meer mee"}, moment::local_date(testing::now())));
        auto const removed = missing(actions(db, scope), participants::participations(db, scope));
        CHECK(removed.at(0).lacks.at(0) == Lack::organisation);
        CHECK(adopt(db, scope, an_agreement(), world.by()).error() == Refusal::not_complete);
        CHECK(set_owner(db, scope, {action, {world.association, world.fatma}}, world.by()));
        CHECK(adopt(db, scope, an_agreement(), world.by()));
    });
}

TEST_CASE("organisations sign the latest version, each by somebody who may")
{
    each_engine_of_agreeing([](db::Connection& db, World const& world) {
        auto const& scope = world.scope;
        By const dirk{world.dirk, testing::now()};
        CHECK(sign(db, scope, world.police, dirk).error() == Refusal::nothing_proposed);
        agreed_action(db, world);
        auto const made = adopt(db, scope, an_agreement(), world.by());
        REQUIRE(made);
        CHECK(sign(db, scope, world.police, dirk));
        CHECK(sign(db, scope, world.police, dirk)); // once
        CHECK(sign(db, scope, world.town, dirk).error() == Refusal::not_for_organisation);
        auto const all = signatures(db, scope, made->id);
        REQUIRE(all.size() == 1);
        CHECK(all[0].name == "Dirk Visser");
        CHECK(all[0].organisation_name == "Politie Grifthoek");
        CHECK(all[0].signed_on == moment::local_date(testing::now()));
        auto const next = adopt(db, scope, an_agreement(), world.by());
        REQUIRE(next);
        CHECK(signatures(db, scope, next->id).empty());
        CHECK(facts_about(db, world.dirk).size() >= 2);
        destroy_dossier(db, scope.partnership);
        CHECK(db.count("select count(*) from plan_signature") == 0);
        CHECK(db.count("select count(*) from plan_frozen") == 0);
    });
}

TEST_CASE("where an organisation has signatories, only they sign for it")
{
    participants::Participation police;
    police.organisation = accounts::OrganisationId{7};
    police.state = participants::State::takes_part;
    participants::Representative constable, chief;
    constable.person = accounts::PersonId{1};
    chief.person = accounts::PersonId{2};
    police.representatives = {constable, chief};
    CHECK(may_sign({police}, police.organisation, constable.person));
    CHECK(!may_sign({police}, police.organisation, accounts::PersonId{3}));
    police.representatives[1].is_signatory = true;
    CHECK(!may_sign({police}, police.organisation, constable.person));
    CHECK(may_sign({police}, police.organisation, chief.person));
    police.state = participants::State::declined;
    CHECK(!may_sign({police}, police.organisation, chief.person));
}
