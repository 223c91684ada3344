// The recalibration: its tasks, several people in it, what becomes of actions, and the frozen round.
#include "choices.h"
#include "difference.h"
#include "renewal.h"
#include "snapshot.h"
#include "testing_world.h"

using namespace continuation;

namespace {

i18n::Words const in_dutch(i18n::Language::dutch);

Whole whole(db::Connection& db, World const& world, moment::Date today = {2027, 3, 15})
{
    partnership::Scope const scope{world.park.id, partnership::current_round(db, world.park.id).id};
    auto const going = renewal(db, scope);
    REQUIRE(going);
    return whole_renewal(db, steps, {scope, today}, *going);
}

TaskView const& task(Whole const& whole, Task wanted)
{
    for (auto const& one : whole.tasks)
        if (one.rule.task == wanted)
            return one;
    FAIL("no such task");
    return whole.tasks.front();
}

Confirmed confirm_as(
    db::Connection& db, World const& world, Task wanted, accounts::PersonId person, std::string seen = {})
{
    auto const now = whole(db, world);
    auto const& view = task(now, wanted);
    return confirm(db, world.scope, now.renewal,
        {wanted, seen.empty() ? view.evidence.seen : seen, person, {2027, 3, 15}}, view);
}

plan::ActionId an_action(db::Connection& db, World const& world, char const* title, plan::State state)
{
    plan::Wish wish{title, "crime"};
    wish.owner = {world.police, world.dirk};
    wish.quarters = {1, 2};
    wish.done_when = "Het is klaar.";
    auto const id = plan::add(db, world.scope, wish, world.by());
    REQUIRE(plan::update(db, world.scope, {id, state}, world.by()));
    return id;
}

partnership::Scope open_next(db::Connection& db, World const& world)
{
    auto const next = recalibrate(db, world.scope, {steps, "Nieuwe ronde", world.fatma}, testing::now());
    REQUIRE(next);
    return {world.park.id, next->id};
}

Choosing choosing(db::Connection& db, World const& world, partnership::Scope const& scope)
{
    return {*renewal(db, scope), world.fatma, testing::now()};
}

std::optional<plan::Action> copy_of(db::Connection& db, partnership::Scope const& scope, plan::ActionId old)
{
    for (auto const& one : plan::actions(db, scope))
        if (one.origin == old)
            return one;
    return {};
}

} // namespace

TEST_CASE("each task is due so many months before the plan ends, also where that day does not exist")
{
    Timetable const leap{{2028, 2, 29}, {2027, 9, 1}, false};
    CHECK(view_of(rule_of(Task::area), {}, {}, leap).due_on == moment::Date{2027, 9, 29});
    CHECK(view_of(rule_of(Task::award), {}, {}, leap).due_on == moment::Date{2028, 2, 29});
    Timetable const end_of_month{{2027, 8, 31}, {2027, 7, 1}, false};
    CHECK(view_of(rule_of(Task::missed), {}, {}, end_of_month).due_on == moment::Date{2027, 6, 30});
    CHECK(view_of(rule_of(Task::missed), {}, {}, end_of_month).is_late);
    CHECK(!view_of(rule_of(Task::award), {}, {}, end_of_month).is_late);
}

TEST_CASE("a task stands as its facts and its confirmation say")
{
    struct {
        Task task;
        bool is_done_by_facts;
        std::optional<Confirmation> confirmed;
        bool has_next;
        TaskState state;
    } const cases[] = {
        {Task::area, false, {}, false, TaskState::open},
        {Task::area, true, {}, false, TaskState::open},
        {Task::area, false, Confirmation{"Bea", {2027, 1, 1}, "zo"}, false, TaskState::done},
        {Task::area, false, Confirmation{"Bea", {2027, 1, 1}, "anders"}, false, TaskState::changed},
        {Task::survey, true, {}, false, TaskState::waiting},
        {Task::survey, true, {}, true, TaskState::done},
        {Task::survey, false, {}, true, TaskState::open},
        {Task::actions, true, {}, false, TaskState::done},
        {Task::before_after, false, Confirmation{"Bea", {2027, 1, 1}, "zo"}, false, TaskState::waiting},
    };
    for (auto const& one : cases) {
        Evidence evidence;
        evidence.is_done = one.is_done_by_facts;
        evidence.seen = "zo";
        auto const view = view_of(
            rule_of(one.task), evidence, one.confirmed, {{2029, 3, 15}, {2028, 9, 15}, one.has_next});
        CHECK_MESSAGE(view.state == one.state, rule_of(one.task).code);
    }
}

TEST_CASE("every task has a code of its own, a name, a question and somebody whose turn it is")
{
    for (auto const& rule : task_rules()) {
        CHECK(task_of(rule.code) == rule.task);
        CHECK(!name(rule.task).dutch.empty());
        CHECK(question(rule.task).dutch.ends_with('.') != question(rule.task).dutch.ends_with('?'));
    }
    CHECK(!task_of("iets"));
}

TEST_CASE("beginning twice is beginning once, and who began first is told")
{
    each_engine([](db::Connection& db, World const& world) {
        CHECK(!renewal(db, world.scope));
        auto const first = start_renewal(db, world.scope, world.fatma, {2027, 3, 15});
        auto const second = start_renewal(db, world.scope, world.dirk, {2027, 3, 20});
        CHECK(first.id == second.id);
        CHECK(second.started_by == "Fatma Yilmaz");
        CHECK(second.started_on == moment::Date{2027, 3, 15});
    });
}

TEST_CASE("two people confirm the same task: the first one stands")
{
    each_engine([](db::Connection& db, World const& world) {
        start_renewal(db, world.scope, world.fatma, {2027, 3, 15});
        CHECK(confirm_as(db, world, Task::partners, world.fatma) == Confirmed::now);
        CHECK(confirm_as(db, world, Task::partners, world.adviser) == Confirmed::already);
        CHECK(task(whole(db, world), Task::partners).confirmation->by == "Fatma Yilmaz");
        take_back(db, world.scope, *renewal(db, world.scope), Task::partners);
        CHECK(task(whole(db, world), Task::partners).state == TaskState::open);
    });
}

TEST_CASE("a partner that is removed meanwhile opens what was confirmed, and a form of before is refused")
{
    each_engine([](db::Connection& db, World const& world) {
        start_renewal(db, world.scope, world.fatma, {2027, 3, 15});
        auto const seen = task(whole(db, world), Task::partners).evidence.seen;
        REQUIRE(participants::set_answer(
            db, world.scope, world.police, {participants::State::declined, "Geen uren"}, {2027, 3, 16}));
        CHECK(confirm_as(db, world, Task::partners, world.fatma, seen) == Confirmed::changed_meanwhile);
        CHECK(confirm_as(db, world, Task::partners, world.fatma) == Confirmed::now);
        CHECK(confirm_as(db, world, Task::people, world.fatma) == Confirmed::now);
        REQUIRE(participants::leave(db, world.scope, world.fatma, {2027, 3, 17}));
        CHECK(task(whole(db, world), Task::people).state == TaskState::changed);
        CHECK(task(whole(db, world), Task::partners).state == TaskState::done);
    });
}

TEST_CASE("what was confirmed before the next round was opened still counts in it")
{
    each_engine([](db::Connection& db, World const& world) {
        start_renewal(db, world.scope, world.fatma, {2027, 3, 15});
        CHECK(confirm_as(db, world, Task::people, world.fatma) == Confirmed::now);
        CHECK(task(whole(db, world), Task::survey).state == TaskState::waiting);
        open_next(db, world);
        auto const now = whole(db, world);
        CHECK(task(now, Task::people).state == TaskState::done);
        CHECK(task(now, Task::next_round).state == TaskState::done);
        CHECK(task(now, Task::survey).state == TaskState::open);
        CHECK(now.from.number == 1);
        CHECK(now.to->number == 2);
        CHECK(next_task(now.tasks)->rule.task == Task::area);
    });
}

TEST_CASE(
    "a round that is opened without a beginning has one all the same, and the next can be renewed again")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const second = open_next(db, world);
        auto const going = renewal(db, second);
        REQUIRE(going);
        CHECK(going->from == world.scope.round);
        CHECK(going->to == second.round);
        auto const again = start_renewal(db, second, world.fatma, {2029, 1, 1});
        CHECK(again.from == second.round);
        CHECK(renewal(db, second)->id == again.id);
    });
}

TEST_CASE("a choice is saved where only one person changed it, and two choices are shown")
{
    Chosen const nothing, carry{Choice::carry}, stop{Choice::stop, "Te duur"};
    struct {
        Chosen kept, was, wanted;
        Merged merged;
    } const cases[] = {
        {nothing, nothing, nothing, Merged::untouched},
        {nothing, nothing, carry, Merged::saved},
        {carry, nothing, nothing, Merged::untouched}, // another chose; this one did nothing
        {carry, nothing, carry, Merged::untouched}, // both the same
        {carry, nothing, stop, Merged::changed_meanwhile},
        {stop, stop, carry, Merged::saved},
        {stop, carry, carry, Merged::untouched},
    };
    for (auto const& one : cases)
        CHECK(merged_choice(one.kept, {{}, one.was, one.wanted}) == one.merged);
}

TEST_CASE("changing and stopping ask why")
{
    plan::ActionId const id{7};
    CHECK(problems(id, {Choice::carry}).empty());
    CHECK(problems(id, {}).empty());
    CHECK(problems(id, {Choice::stop}).at(0).field == "reason-" + id.text());
    CHECK(problems(id, {Choice::change}).size() == 1);
    CHECK(problems(id, {Choice::stop, "Te duur"}).empty());
    CHECK(problems(id, {Choice::carry, std::string(301, 'x')}).size() == 1);
}

TEST_CASE(
    "each open action is carried, changed or stopped, before or after the round is opened; nothing is lost")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const early = an_action(db, world, "Vooraf gestopt", plan::State::planned);
        auto const late = an_action(db, world, "Later gestopt", plan::State::in_progress);
        auto const goes = an_action(db, world, "Gaat mee", plan::State::recurring);
        auto const done = an_action(db, world, "Klaar", plan::State::done);
        start_renewal(db, world.scope, world.fatma, {2027, 3, 15});
        choose(db, world.park.id, choosing(db, world, world.scope), {{early, {}, {Choice::stop, "Te duur"}}});
        auto const next = open_next(db, world);
        CHECK(copy_of(db, next, early)->state == plan::State::dropped);
        CHECK(copy_of(db, next, early)->reason == "Te duur");
        choose(db, world.park.id, choosing(db, world, next), {{late, {}, {Choice::stop, "Hoeft niet"}}});
        CHECK(copy_of(db, next, late)->state == plan::State::dropped);
        choose(db, world.park.id, choosing(db, world, next), {{early, {}, {Choice::carry}}});
        CHECK(copy_of(db, next, early)->state == plan::State::concept_);
        CHECK(copy_of(db, next, goes)->state == plan::State::concept_);
        CHECK(!copy_of(db, next, done));
        CHECK(task(whole(db, world), Task::actions).evidence.is_done == false);
        choose(db, world.park.id, choosing(db, world, next), {{goes, {}, {Choice::carry}}});
        CHECK(task(whole(db, world), Task::actions).evidence.is_done);
        CHECK(plan::find(db, world.scope, late)->state == plan::State::in_progress); // the old round stays
        REQUIRE(plan::update(db, next, {copy_of(db, next, goes)->id, plan::State::done}, world.by()));
        choose(db, world.park.id, choosing(db, world, next), {{goes, {}, {Choice::stop, "Toch niet"}}});
        CHECK(copy_of(db, next, goes)->state == plan::State::done); // what was finished stays finished
    });
}

TEST_CASE("the difference names every action of both plans once")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const same = an_action(db, world, "Zelfde", plan::State::planned);
        auto const changed = an_action(db, world, "Anders", plan::State::planned);
        an_action(db, world, "Klaar", plan::State::done);
        auto const stopped = an_action(db, world, "Gestopt", plan::State::planned);
        auto const gone = an_action(db, world, "Weg", plan::State::planned);
        auto const next = open_next(db, world);
        auto wanted = *copy_of(db, next, changed);
        wanted.wish.title = "Nieuwe naam";
        wanted.wish.owner = {world.association, world.fatma};
        REQUIRE(plan::change(db, next, wanted, world.by()));
        choose(db, world.park.id, choosing(db, world, next), {{stopped, {}, {Choice::stop, "Te duur"}}});
        REQUIRE(plan::remove(db, next, copy_of(db, next, gone)->id, world.by()));
        plan::add(db, next, {"Nieuw", "crime"}, world.by());
        auto const facts = [&](partnership::Scope const& scope) {
            return facts_of(db, partnership::Reader::of_group(scope), {scope, {2027, 3, 15}}, {});
        };
        auto const before = facts(world.scope), after = facts(next);
        auto const lines = difference(in_dutch, before, after, chosen(db, next, renewal(db, next)->id));
        CHECK(lines.size() == 6);
        for (auto const fate :
            {Fate::same, Fate::changed, Fate::stopped, Fate::lost, Fate::finished, Fate::added})
            CHECK_MESSAGE(count_of(lines, fate) == 1, name(fate).dutch);
        for (auto const& line : lines)
            if (line.fate == Fate::changed)
                CHECK(line.changes
                    == std::vector<std::string>{
                        "Naam: Anders → Nieuwe naam", "Van wie: Politie Grifthoek → Vereniging De Grift"});
        CHECK(copy_of(db, next, same));
    });
}

TEST_CASE("the old round is frozen once, tells the same afterwards, and names nobody")
{
    each_engine([](db::Connection& db, World const& world) {
        an_action(db, world, "Rondlopen", plan::State::planned);
        hold_survey(db, world.scope, 12);
        CHECK(!frozen_round(db, world.scope));
        open_next(db, world);
        auto const frozen = frozen_round(db, world.scope);
        REQUIRE(frozen);
        CHECK(is_intact(*frozen));
        for (auto const* name : {"Dirk", "Fatma", "Anna", "@voorbeeld.nl"})
            CHECK_MESSAGE(frozen->content.find(name) == std::string::npos, name);
        auto const picture = read_picture(frozen->content);
        CHECK(written_picture(picture) == frozen->content);
        CHECK(picture.actions.at(0).title == "Rondlopen");
        CHECK(picture.surveys.at(0).sent == 12);
        CHECK(!picture.surveys.at(0).questions.empty());
        freeze(db, world.scope, 20, testing::now().plus_days(9));
        CHECK(frozen_round(db, world.scope)->sha256 == frozen->sha256);
        auto altered = *frozen;
        altered.content += " ";
        CHECK(!is_intact(altered));
        CHECK_THROWS_AS(read_picture("{}"), base::Fault);
    });
}

TEST_CASE("a survey of too few people is frozen without its figures")
{
    each_engine([](db::Connection& db, World const& world) {
        hold_survey(db, world.scope, 4);
        open_next(db, world);
        auto const picture = read_picture(frozen_round(db, world.scope)->content);
        REQUIRE(picture.surveys.size() == 1);
        CHECK(picture.surveys[0].sent == 0);
        for (auto const& question : picture.surveys[0].questions)
            CHECK_MESSAGE(question.head.empty(), question.id);
    });
}

TEST_CASE("two rounds with the same questions are compared, and the raw answers are not needed for it")
{
    each_engine([](db::Connection& db, World const& world) {
        hold_survey(db, world.scope, 12);
        auto const next = open_next(db, world);
        hold_survey(db, next, 9, {2027, 6, 1});
        auto const changes = survey::round_changes(db, in_dutch, next, 5);
        REQUIRE(changes.size() == 1);
        CHECK(!changes[0].all.empty());
        CHECK(changes[0].other_words.empty());
        CHECK(changes[0].all[0].n_now == 9);
        CHECK(survey::round_changes(db, in_dutch, world.scope, 5).empty());
        CHECK(survey::round_changes(db, in_dutch, next, 13).at(0).all.empty());
    });
}
