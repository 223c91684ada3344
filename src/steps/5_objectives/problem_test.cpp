#include "causes.h"
#include "evidence.h"
#include "problem.h"
#include "problems/store.h"
#include "samples.h"
#include "store.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "objectives/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace objectives;

namespace {

struct ProblemWorld {
    db::Connection& db;
    partnership::Scope scope;
    partnership::Scope elsewhere = {{999}, scope.round};
};

void each_problem_world(base::FunctionRef<void(ProblemWorld)> test)
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables(), objectives::tables()}, [&](db::Connection& db) {
            auto const id
                = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
            auto const park = partnership::start(
                db, {"De Grift", "Grifthoek"}, *accounts::person(db, id), testing::now());
            test({db, {park.id, partnership::current_round(db, park.id).id}});
        });
}

Problem burglary()
{
    return {{}, Theme::crime, "Inbraak aan de rand", "burglary",
        {"figure:burglary", "question:entrepreneurs.C1:burglary"}, 1};
}

std::string keys(std::vector<partnership::Link> const& links)
{
    std::string out;
    for (auto const& link : links)
        out += link.key.substr(0, link.key.find(':')) + " ";
    return out;
}

} // namespace

TEST_CASE("problems stand by theme, and there by title")
{
    each_problem_world([](ProblemWorld world) {
        for (auto const* title : {"zwerfvuil", "Afval", "Graffiti"})
            add_problem(world.db, world.scope, {{}, Theme::clean_in_repair, title, "", {}, 1});
        add_problem(world.db, world.scope, {{}, Theme::crime, "Zakkenrollers", "", {}, 1});
        std::string titles;
        for (auto const& one : problems_of(world.db, world.scope))
            titles += one.title + " ";
        CHECK(titles == "Zakkenrollers Afval Graffiti zwerfvuil ");
    });
}

TEST_CASE("what was seen on one day, and what showed a problem, stands in the order in which it was added")
{
    each_problem_world([](ProblemWorld world) {
        insert_problem(world.db, world.scope, {{930}, Theme::crime, "Inbraak", "", {}, 1});
        insert_problem(world.db, world.scope, {{910}, Theme::crime, "inbraak", "", {}, 1});
        for (auto const id : {73, 71, 72})
            insert_finding(world.db, world.scope, {{id}, std::to_string(id), {2027, 3, 1}});
        for (auto const* cause : {"finding:2", "figure:burglary", "finding:1"})
            insert_cause(world.db, world.scope, {{930}, cause});
        insert_cause(world.db, world.scope, {{930}, "finding:2"}); // again changes nothing
        std::string words;
        for (auto const& one : findings_of(world.db, world.scope))
            words += one.words + " ";
        CHECK(words == "73 71 72 ");
        auto const problems = problems_of(world.db, world.scope);
        REQUIRE(problems.size() == 2);
        CHECK(problems[0].id == ProblemId{930}); // of the same title the first comes first
        CHECK(problems[0].causes == std::vector<std::string>{"finding:2", "figure:burglary", "finding:1"});
    });
}

TEST_CASE("objectives stand behind a problem as they stand in the list")
{
    each_problem_world([](ProblemWorld world) {
        auto const problem = add_problem(world.db, world.scope, burglary());
        for (auto const id : {930, 910}) {
            insert_objective(world.db, world.scope, {{id}, a_wish({2029, 3, 1})});
            set_answered(world.db, world.scope, {id}, {problem});
        }
        auto const reader = partnership::Reader::of_group(world.scope);
        std::vector<std::string> found;
        for (auto const& link : links().next_to(world.db, reader, "problem:" + problem.text()))
            if (link.stage == partnership::Stage::objective)
                found.push_back(link.key);
        CHECK(found
            == std::vector{"objective:" + ObjectiveId{930}.text(), "objective:" + ObjectiveId{910}.text()});
    });
}

TEST_CASE("a problem keeps its causes, and of two who change it the second is told")
{
    each_problem_world([](ProblemWorld world) {
        auto const id = add_problem(world.db, world.scope, burglary());
        auto first = *find_problem(world.db, world.scope, id), second = first;
        CHECK(first.causes == burglary().causes);
        first.title = "Inbraak";
        first.causes = {"figure:burglary"};
        second.title = "Diefstal";
        CHECK(change_problem(world.db, world.scope, first));
        CHECK(change_problem(world.db, world.scope, second).error() == Refusal::changed_meanwhile);
        auto const kept = *find_problem(world.db, world.scope, id);
        CHECK(kept.title == "Inbraak");
        CHECK(kept.causes == std::vector<std::string>{"figure:burglary"});
        CHECK(kept.phenomenon == "burglary");
    });
}

TEST_CASE("what was seen goes with the last problem that names it")
{
    each_problem_world([](ProblemWorld world) {
        auto const id = add_problem(world.db, world.scope, burglary());
        add_finding(world.db, world.scope, id, {{}, "Kapotte lamp bij de ingang", {2027, 3, 1}});
        CHECK(findings_of(world.db, world.scope).at(0).words == "Kapotte lamp bij de ingang");
        CHECK(find_problem(world.db, world.scope, id)->causes.size() == 3);
        CHECK(remove_problem(world.db, world.scope, id));
        CHECK(findings_of(world.db, world.scope).empty());
        CHECK(remove_problem(world.db, world.scope, id).error() == Refusal::unknown);
    });
}

TEST_CASE("an objective answers several problems and a problem has several objectives")
{
    each_problem_world([](ProblemWorld world) {
        auto const one = add_problem(world.db, world.scope, burglary());
        auto const other = add_problem(world.db, world.scope, burglary());
        auto const first = add(world.db, world.scope, a_wish({2029, 3, 1}));
        auto const second = add(world.db, world.scope, a_wish({2029, 3, 1}));
        set_answered(world.db, world.scope, first, {one, other, one, ProblemId{77}});
        set_answered(world.db, world.scope, second, {one});
        CHECK(aims_of(world.db, world.scope).size() == 3);
        set_answered(world.db, world.scope, first, {other});
        CHECK(aims_of(world.db, world.scope).size() == 2);
        CHECK(remove(world.db, world.scope, second));
        CHECK(remove_problem(world.db, world.scope, other));
        CHECK(aims_of(world.db, world.scope).empty());
    });
}

TEST_CASE("a problem of another partnership is out of reach")
{
    each_problem_world([](ProblemWorld world) {
        auto const id = add_problem(world.db, world.scope, burglary());
        CHECK_FALSE(find_problem(world.db, world.elsewhere, id));
        CHECK(remove_problem(world.db, world.elsewhere, id).error() == Refusal::unknown);
        CHECK(aims_of(world.db, world.elsewhere).empty());
        CHECK(find_problem(world.db, world.scope, id));
    });
}

TEST_CASE("a problem needs words, and what was seen a day that came")
{
    auto wrong = burglary();
    CHECK(problems(wrong).empty());
    wrong.title = "  ";
    wrong.causes.resize(causes_max + 1);
    CHECK(problems(wrong).size() == 2);
    moment::Date const today{2027, 3, 15};
    CHECK(problems(Finding{{}, "Lamp", today}, today).empty());
    CHECK(problems(Finding{{}, "Lamp", {2027, 3, 16}}, today).at(0).field == "found_on");
    CHECK(problems(Finding{{}, std::string(301, 'a'), today}, today).at(0).field == "finding");
}

TEST_CASE("the chain knows problems for the group, and objectives for everybody")
{
    each_problem_world([](ProblemWorld world) {
        auto const problem = add_problem(world.db, world.scope, burglary());
        auto const objective = add(world.db, world.scope, a_wish({2029, 3, 1}));
        set_answered(world.db, world.scope, objective, {problem});
        auto const room = links();
        auto const group = partnership::Reader::of_group(world.scope);
        auto const everyone = partnership::Reader::of_everyone(world.scope);
        auto const problem_key = "problem:" + problem.text(), objective_key = "objective:" + objective.text();
        CHECK(room.find(world.db, group, problem_key)->text.values.at(0) == "Inbraak aan de rand");
        CHECK_FALSE(room.find(world.db, everyone, problem_key));
        CHECK(room.find(world.db, everyone, objective_key).has_value());
        CHECK(keys(room.next_to(world.db, group, problem_key)) == "figure question objective ");
        CHECK(keys(room.next_to(world.db, group, objective_key)) == "problem ");
        CHECK(keys(room.next_to(world.db, group, "figure:burglary")) == "problem ");
        CHECK(keys(room.next_to(world.db, group, "question:")) == "question ");
        CHECK(keys(room.next_to(world.db, group, "problem:")) == "problem ");
        CHECK(room.next_to(world.db, group, "objective:").empty()); // not adopted yet
        CHECK(room.next_to(world.db, everyone, objective_key).empty());
        for (auto const* key : {"problem:", "problem:x", "objective:000000000009", "meeting:1", "", ":"})
            CHECK_FALSE(room.find(world.db, group, key));
    });
}

TEST_CASE("the causes of a problem are what points at it in the picture")
{
    inventory::ScanLine police;
    police.phenomenon = "burglary";
    police.source = inventory::Source::police;
    police.count = 31;
    survey::Measure much, little;
    much.key = "entrepreneurs.C1:burglary";
    much.value = 22;
    little.key = "entrepreneurs.C1:theft_grounds";
    little.value = 2;
    inventory::TopThree top{{7}, {}};
    top.items[1].phenomenon = "burglary";
    Heard const heard{{police}, {much, little}, {top}};
    auto const lines = picture(heard);
    auto const line = std::ranges::find_if(
        lines, [](PictureLine const& one) { return one.phenomenon->id == "burglary"; });
    REQUIRE(line != lines.end());
    CHECK(causes_of(*line, heard)
        == std::vector<std::string>{"figure:burglary", "question:entrepreneurs.C1:burglary",
            "top:" + accounts::OrganisationId{7}.text()});
}
