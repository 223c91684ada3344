#include "linking.h"
#include "samples.h"
#include "snapshot.h"
#include "testing_world.h"

#include "crypto/crypto.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace plan;

namespace {

void each_engine(base::FunctionRef<void(db::Connection&, World const&)> test)
{
    testing::for_each_engine(all_tables(), [&](db::Connection& db) { test(db, world(db)); });
}

ActionId one_action(db::Connection& db, World const& world)
{
    return add(db, world.scope, samples::a_wish({world.police, world.dirk}), world.by());
}

} // namespace

TEST_CASE("measures of the library become actions with owner, quarters and a sign of completion")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const made = choose(db, world.scope, {"C12", "nothing", "S01"}, world.by());
        REQUIRE(made.size() == 2);
        auto const first = find(db, world.scope, made[0]);
        REQUIRE(first);
        CHECK(first->wish.measure == "C12");
        CHECK(first->wish.owner == Owner{world.police, world.dirk});
        CHECK(first->wish.quarters.first == 1);
        CHECK(!first->wish.done_when.empty());
        CHECK(first->wish.partners == std::vector{world.association});
        CHECK(first->state == State::concept_);
    });
}

TEST_CASE("the chain of evidence knows the actions that are drafts, until the plan is adopted")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const id = one_action(db, world);
        auto const dropped = one_action(db, world);
        CHECK(update(db, world.scope, {dropped, State::dropped, "", "Te duur"}, world.by()));
        auto const drafts
            = [&] { return links().next_to(db, partnership::Reader::of_group(world.scope), "draft:"); };
        REQUIRE(drafts().size() == 1);
        CHECK(drafts()[0].key == "action:" + id.text());
        REQUIRE(adopt(db, world.scope, world.by()));
        CHECK(drafts().empty());
    });
}

TEST_CASE("the first action begins the plan, later ones leave its quarters as they are")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const later = [&](int days) { return By{world.adviser, testing::now().plus_days(days)}; };
        add(db, world.scope, samples::a_wish({world.police, world.dirk}), later(200));
        add(db, world.scope, samples::a_wish({world.police, world.dirk}), later(300));
        auto const round = *partnership::round(db, world.scope);
        CHECK(round.planned_from == moment::local_date(testing::now().plus_days(200)));
        CHECK(snapshot(db, world.scope).timeline.first == moment::quarter_of(round.planned_from));
    });
}

TEST_CASE("moving to another organisation gives it to the only person there")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const id = one_action(db, world);
        CHECK(move(db, world.scope, {id, world.town, 3}, world.by()));
        auto const moved = *find(db, world.scope, id);
        CHECK(moved.wish.owner == Owner{world.town, world.carla});
        CHECK(moved.wish.quarters == Span{3, 4});
        CHECK(log(db, partnership::Reader::of_group(world.scope), id).at(0).dutch
            == "Verplaatst naar Gemeente Grifthoek, kwartaal 3 van het plan");
        CHECK(move(db, world.scope, {id, {}, 0}, world.by()));
        CHECK(find(db, world.scope, id)->wish.owner == Owner{});
        CHECK(log(db, partnership::Reader::of_group(world.scope), id).at(0).english
            == "Moved to nobody, without a quarter yet");
    });
}

TEST_CASE("what cannot be done is refused")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const id = one_action(db, world);
        accounts::OrganisationId const stranger{123'456};
        ActionId const nothing{123'456};
        auto const& scope = world.scope;
        CHECK(move(db, scope, {id, stranger, 1}, world.by()).error() == Refusal::unknown_owner);
        CHECK(move(db, scope, {id, world.town, 9}, world.by()).error() == Refusal::unknown_quarter);
        CHECK(move(db, scope, {id, world.town, -1}, world.by()).error() == Refusal::unknown_quarter);
        CHECK(move(db, scope, {nothing, world.town, 1}, world.by()).error() == Refusal::unknown);
        CHECK(set_owner(db, scope, {id, {world.town, world.dirk}}, world.by()).error()
            == Refusal::unknown_owner);
        CHECK(set_owner(db, scope, {nothing, {}}, world.by()).error() == Refusal::unknown);
        CHECK(update(db, scope, {id, State::dropped}, world.by()).error() == Refusal::reason_missing);
        CHECK(update(db, scope, {id, State::done, "", "", 7}, world.by()).error()
            == Refusal::changed_meanwhile);
        CHECK(update(db, scope, {nothing, State::done}, world.by()).error() == Refusal::unknown);
        CHECK(remove(db, scope, nothing, world.by()).error() == Refusal::unknown);
        Action unknown{nothing, samples::a_wish({})};
        CHECK(change(db, scope, unknown, world.by()).error() == Refusal::unknown);
        auto wrong = *find(db, scope, id);
        wrong.wish.owner = {world.town, world.dirk};
        CHECK(change(db, scope, wrong, world.by()).error() == Refusal::unknown_owner);
    });
}

TEST_CASE("an action of another park cannot be reached")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const id = one_action(db, world);
        auto const other = partnership::start(
            db, {"De Vaart", "Grifthoek"}, *accounts::person(db, world.adviser), testing::now());
        partnership::Scope const there{other.id, partnership::current_round(db, other.id).id};
        CHECK(!find(db, there, id));
        CHECK(actions(db, there).empty());
        CHECK(log(db, partnership::Reader::of_group(there), id).empty());
        CHECK(!update(db, there, {id, State::done}, world.by()));
    });
}

TEST_CASE("progress is kept in the log with its note")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const id = one_action(db, world);
        CHECK(set_owner(db, world.scope, {id, {world.town, world.carla}}, world.by()));
        CHECK(update(db, world.scope, {id, State::in_progress, "De eerste ronde is gelopen."}, world.by()));
        CHECK(update(db, world.scope, {id, State::in_progress, "De tweede ook."}, world.by()));
        CHECK(update(db, world.scope, {id, State::dropped, "", "Geen geld"}, world.by()));
        auto const lines = log(db, partnership::Reader::of_group(world.scope), id);
        REQUIRE(lines.size() == 5);
        CHECK(lines[0].dutch == "Vervallen: Geen geld");
        CHECK(lines[1].dutch == "Voortgang gemeld");
        CHECK(lines[2].english == "The status is now: In progress");
        CHECK(lines[2].note == "De eerste ronde is gelopen.");
        CHECK(lines[2].by == "Anna Bakker");
        CHECK(find(db, world.scope, id)->reason == "Geen geld");
    });
}

TEST_CASE("the numbers count what is late and what has no owner by name")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const& scope = world.scope;
        CHECK(update(db, scope, {one_action(db, world), State::planned}, world.by()));
        CHECK(update(db, scope, {one_action(db, world), State::done}, world.by()));
        CHECK(update(db, scope, {one_action(db, world), State::dropped, "", "Dubbel"}, world.by()));
        CHECK(move(db, scope, {one_action(db, world), {}, 3}, world.by()));
        auto const now = counts(db, scope, {2027, 6, 30});
        CHECK(now.total == 3);
        CHECK(now.done == 1);
        CHECK(now.late == 0);
        CHECK(now.without_owner == 1);
        CHECK(counts(db, scope, {2027, 7, 1}).late == 1);
        auto const same = counts_of(actions(db, scope), {2027, 1}, {2027, 7, 1});
        CHECK(same.total == 3);
        CHECK(same.done == 1);
        CHECK(same.late == 1);
        CHECK(same.without_owner == 1);
    });
}

TEST_CASE("a plan in which something is missing is not adopted")
{
    each_engine([](db::Connection& db, World const& world) {
        CHECK(adopt(db, world.scope, world.by()).error() == Refusal::not_complete);
        auto const id = one_action(db, world);
        CHECK(move(db, world.scope, {id, {}, 1}, world.by()));
        CHECK(adopt(db, world.scope, world.by()).error() == Refusal::not_complete);
        CHECK(!adoption(db, world.scope));
        CHECK(frozen(db, world.scope).empty());
    });
}

TEST_CASE("an adopted plan is frozen and later changes are marked")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const& scope = world.scope;
        auto const id = one_action(db, world);
        auto const made = adopt(db, scope, world.by());
        REQUIRE(made);
        CHECK(made->number == 1);
        CHECK(made->by == "Anna Bakker");
        auto const text = frozen(db, scope);
        CHECK(crypto::sha256_hex(text) == made->sha256);
        CHECK(find(db, scope, id)->state == State::planned);
        CHECK(!log(db, partnership::Reader::of_group(scope), id).at(0).is_after_adoption);
        CHECK(update(db, scope, {id, State::done}, world.by()));
        CHECK(log(db, partnership::Reader::of_group(scope), id).at(0).is_after_adoption);
        CHECK(frozen(db, scope) == text);
        CHECK(remove(db, scope, id, world.by()).error() == Refusal::is_adopted);
        auto const again = adopt(db, scope, world.by());
        REQUIRE(again);
        CHECK(again->number == 2);
        CHECK(adoption(db, scope)->sha256 != made->sha256);
    });
}

TEST_CASE("the frozen text reads back to the same plan")
{
    each_engine([](db::Connection& db, World const& world) {
        auto wish = samples::a_wish({world.police, world.dirk});
        wish.partners = {world.town};
        add(db, world.scope, wish, world.by());
        auto const text = written(snapshot(db, world.scope));
        CHECK(written(read_snapshot(text)) == text);
        CHECK(read_snapshot(text).lines.at(0).partners == std::vector<std::string>{"Gemeente Grifthoek"});
        CHECK_THROWS(read_snapshot("{}"));
    });
}

TEST_CASE("a new round is offered what is open, and what is done stays behind")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const& old = world.scope;
        auto const open = one_action(db, world);
        auto const done = one_action(db, world);
        CHECK(adopt(db, old, world.by()));
        CHECK(update(db, old, {done, State::done}, world.by()));
        auto const next = partnership::open_next_round(db, world.park.id, testing::now().plus_days(730));
        partnership::Scope const fresh{world.park.id, next.id};
        begin_round(db, old, fresh);
        auto const all = actions(db, fresh);
        REQUIRE(all.size() == 1);
        CHECK(all[0].origin == open);
        CHECK(all[0].state == State::concept_);
        CHECK(all[0].wish.quarters == Span{});
        CHECK(log(db, partnership::Reader::of_group(fresh), all[0].id).at(0).dutch
            == "Overgenomen uit ronde 1");
        CHECK(actions(db, old).size() == 2);
        CHECK(!adoption(db, fresh));
    });
}

TEST_CASE("the step tells where it stands and who has the ball")
{
    using partnership::StepState;
    each_engine([](db::Connection& db, World const& world) {
        partnership::StepQuestion question{world.scope, {2027, 3, 15}};
        i18n::Words const words(i18n::Language::dutch);
        CHECK(report(db, question).state == StepState::open);
        auto const id = one_action(db, world);
        CHECK(move(db, world.scope, {id, {}, 1}, world.by()));
        auto const unowned = report(db, question);
        CHECK(unowned.state == StepState::in_progress);
        CHECK(words(unowned.where) == "0 van 1 acties hebben een trekker met naam.");
        CHECK(set_owner(db, world.scope, {id, {world.police, world.dirk}}, world.by()));
        CHECK(report(db, question).next_path == "plan/vaststellen");
        CHECK(adopt(db, world.scope, world.by()));
        CHECK(report(db, question).state == StepState::done);
        question.today = {2027, 10, 1};
        auto const late = report(db, question);
        CHECK(late.state == StepState::done);
        CHECK(late.ball.organisation == "Politie Grifthoek");
    });
}
