#include "evidence.h"
#include "keeping.h"
#include "samples.h"
#include "testing_world.h"
#include "ticks.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

using When = std::vector<Occurrence>;

void each_engine_of_ticks(base::FunctionRef<void(db::Connection&, World const&)> test)
{
    testing::for_each_engine(all_tables(), [&](db::Connection& db) { test(db, world(db)); });
}

Wish repeated(measures::Repeat repeat, Span quarters)
{
    auto wish = samples::a_wish({});
    wish.repeat = repeat;
    wish.quarters = quarters;
    return wish;
}

ActionId every_quarter(db::Connection& db, World const& world)
{
    auto wish = repeated(measures::Repeat::quarterly, {1, 4});
    wish.owner = {world.police, world.dirk};
    return add(db, world.scope, wish, world.by());
}

} // namespace

TEST_CASE("an action that repeats has an occurrence each time")
{
    using enum measures::Repeat;
    CHECK(occurrences(repeated(quarterly, {2, 4})) == When{{2, 1}, {3, 1}, {4, 1}});
    CHECK(occurrences(repeated(continuous, {7, 8})) == When{{7, 1}, {8, 1}});
    CHECK(occurrences(repeated(half_yearly, {1, 5})) == When{{1, 1}, {3, 1}, {5, 1}});
    CHECK(occurrences(repeated(yearly, {2, 8})) == When{{2, 1}, {6, 1}});
    CHECK(occurrences(repeated(monthly, {1, 1})) == When{{1, 1}, {1, 2}, {1, 3}});
    CHECK(occurrences(repeated(once, {1, 8})).empty());
    CHECK(occurrences(repeated(after_incident, {1, 8})).empty());
    CHECK(occurrences(repeated(quarterly, {})).empty());
}

TEST_CASE("what was not ticked in a quarter that is over is missed, until the action is finished")
{
    Action action{ActionId{1}, repeated(measures::Repeat::quarterly, {1, 4}), State::recurring};
    std::vector<Tick> const ticks{{ActionId{1}, {1, 1}, {2027, 2, 1}}, {ActionId{2}, {2, 1}, {2027, 5, 1}}};
    CHECK(missed(action, ticks, 3) == When{{2, 1}});
    CHECK(missed(action, ticks, 1).empty());
    action.state = State::done;
    CHECK(missed(action, ticks, 3).empty());
    action.state = State::concept_;
    CHECK(missed(action, ticks, 3).empty());
}

TEST_CASE("occurrences are ticked off one by one")
{
    each_engine_of_ticks([](db::Connection& db, World const& world) {
        auto const& scope = world.scope;
        auto const id = every_quarter(db, world);
        CHECK(adopt(db, scope, world.by()));
        CHECK(tick(db, scope, {id, {2, 1}}, world.by()));
        CHECK(tick(db, scope, {id, {2, 1}}, world.by())); // somebody else was there too
        auto const all = ticks(db, scope, id);
        REQUIRE(all.size() == 1);
        CHECK(all[0].what == Occurrence{2, 1});
        CHECK(all[0].by == "Anna Bakker");
        CHECK(all[0].done_on == moment::local_date(testing::now()));
        CHECK(find(db, scope, id)->state == State::recurring);
        CHECK(ticks(db, scope).at(0).action == id);
        auto const lines = log(db, partnership::Reader::of_group(scope), id);
        CHECK(lines.at(0).dutch == "Gedaan in kwartaal 2 van het plan");
        CHECK(untick(db, scope, {id, {2, 1}}, world.by()));
        CHECK(untick(db, scope, {id, {2, 1}}, world.by()));
        CHECK(ticks(db, scope, id).empty());
        CHECK(tick(db, scope, {id, {5, 1}}, world.by()).error() == Refusal::unknown_quarter);
        CHECK(tick(db, scope, {ActionId{99}, {1, 1}}, world.by()).error() == Refusal::unknown);
        CHECK(untick(db, scope, {ActionId{99}, {1, 1}}, world.by()).error() == Refusal::unknown);
    });
}

TEST_CASE("evidence needs words and a file or an address of the web")
{
    Evidence one{{}, ActionId{1}, EvidenceKind::link, "De nieuwe lampen"};
    auto const fields = [&] {
        std::vector<std::string> out;
        for (auto const& problem : problems(one))
            out.push_back(problem.field);
        return out;
    };
    for (auto const* good : {"https://www.voorbeeld.nl/nieuws", "http://voorbeeld.nl"}) {
        one.link = good;
        CHECK(fields().empty());
    }
    for (auto const* bad :
        {"", "javascript:alert(1)", "www.voorbeeld.nl", "https://a b.nl", "https://intranet"}) {
        one.link = bad;
        CHECK_MESSAGE(fields() == std::vector<std::string>{"link"}, bad);
    }
    one.kind = EvidenceKind::photo;
    one.words = "";
    CHECK(fields() == std::vector<std::string>{"words"});
}

TEST_CASE("evidence is kept for whom it is meant, up to twenty, and taken away")
{
    each_engine_of_ticks([](db::Connection& db, World const& world) {
        auto const& scope = world.scope;
        auto const id = every_quarter(db, world);
        Evidence paper{{}, id, EvidenceKind::paper, "Offerte", "digest", "offerte.pdf", 12};
        paper.sharing = partnership::Sharing::own_organisation;
        paper.organisation = world.police;
        auto const made = add_evidence(db, scope, paper, world.by());
        REQUIRE(made);
        CHECK(evidence_of(db, partnership::Reader::of_group(scope), id).empty());
        partnership::Reader const police(scope, {true, false, world.police});
        auto const seen = find_evidence(db, police, id, *made);
        REQUIRE(seen);
        CHECK(seen->file_name == "offerte.pdf");
        CHECK(seen->kind == EvidenceKind::paper);
        CHECK(seen->by == "Anna Bakker");
        CHECK(files_in_use(db) == std::vector<std::string>{"digest"});
        Evidence const link{{}, id, EvidenceKind::link, "Nieuws", "", "", 0, 0, 0, "https://voorbeeld.nl"};
        for (int i = 1; i < evidence_max; ++i)
            CHECK(add_evidence(db, scope, link, world.by()));
        CHECK(add_evidence(db, scope, link, world.by()).error() == EvidenceRefusal::full);
        CHECK(remove_evidence(db, scope, *seen, world.by()));
        CHECK(!remove_evidence(db, scope, *seen, world.by()));
        CHECK(files_in_use(db).empty());
        auto other = link;
        other.action = ActionId{99};
        CHECK(add_evidence(db, scope, other, world.by()).error() == EvidenceRefusal::unknown);
    });
}

TEST_CASE("who is forgotten is gone from former versions, ticks and evidence")
{
    each_engine_of_ticks([](db::Connection& db, World const& world) {
        auto const& scope = world.scope;
        auto const id = every_quarter(db, world);
        By const dirk{world.dirk, testing::now()};
        CHECK(tick(db, scope, {id, {1, 1}}, dirk));
        Evidence const link{
            {}, id, EvidenceKind::link, "Foto van Dirk Visser", "", "", 0, 0, 0, "https://voorbeeld.nl"};
        CHECK(add_evidence(db, scope, link, dirk));
        CHECK(move(db, scope, {id, world.town, 2}, world.by())); // before: of Dirk
        CHECK(facts_about(db, world.dirk).size() >= 2);
        forget_person(db,
            {world.dirk, "Dirk Visser", "dirk@voorbeeld.nl", "Voormalig deelnemer", testing::now(),
                moment::local_date(testing::now())});
        CHECK(!ticks(db, scope, id).at(0).person);
        auto const kept = evidence_of(db, partnership::Reader::of_group(scope), id).at(0);
        CHECK(!kept.person);
        CHECK(kept.words == "Foto van Voormalig deelnemer");
        CHECK(db.count("select count(*) from plan_past where content like '%' || ? || '%'", world.dirk.text())
            == 0);
        destroy_dossier(db, scope.partnership);
        CHECK(db.count("select count(*) from plan_past") == 0);
        CHECK(db.count("select count(*) from plan_tick") == 0);
        CHECK(db.count("select count(*) from plan_evidence") == 0);
    });
}
