// What is told back, how far objectives came, the adviser on call, and what the night tells.
#include "errands.h"
#include "evaluation.h"
#include "keeping.h"
#include "lapse.h"
#include "on_call.h"
#include "renewal.h"
#include "story.h"
#include "testing_world.h"

#include "mail/mail.h"

using namespace continuation;

namespace {

i18n::Words const nl(i18n::Language::dutch);

objectives::Wish goal(
    std::optional<double> from, double to, objectives::Unit unit = objectives::Unit::percent)
{
    return {{}, "Doel", {"", "", "", from}, unit, to, {2028, 3, 1}};
}

plan::ActionId serving(db::Connection& db, World const& world, objectives::ObjectiveId objective,
    char const* title, plan::State state)
{
    plan::Wish wish{title, "crime"};
    wish.objective = objective;
    wish.owner = {world.police, world.dirk};
    auto const id = plan::add(db, world.scope, wish, world.by());
    REQUIRE(plan::update(db, world.scope, {id, state}, world.by()));
    return id;
}

Story told(db::Connection& db, World const& world, StoryEdition edition)
{
    return story_of(db, nl, world.question(), edition);
}

Caller caller(accounts::PersonId person, moment::Instant at = testing::now())
{
    return {person, "http://localhost:8080", "De Grift", "de-grift", at};
}

std::size_t mails(db::Connection& db, char const* address) { return mail::outbox_to(db, address, 50).size(); }

std::int64_t night(db::Connection& db, moment::Date day)
{
    return work_of_night(db, {"http://localhost:8080", moment::instant_of(day, {3, 0})});
}

} // namespace

TEST_CASE("an objective is judged by the survey of the next round, and its explanation is kept there")
{
    each_engine([](db::Connection& db, World const& world) {
        hold_survey(db, world.scope, 12);
        auto const measure = survey::measures_of(db, world.scope, 5).at(0);
        objectives::Wish wish{{}, "Beter",
            {objectives::key_of_survey(measure.key), measure.dutch, measure.english, measure.value,
                measure.n},
            objectives::Unit::percent, 101, {2028, 3, 1}};
        auto const id = objectives::add(db, world.scope, wish);
        auto const at_first = evaluation_of(db, world.question(), world.scope);
        CHECK(at_first.at(0).outcome.verdict == objectives::Verdict::not_measured);
        CHECK(!at_first[0].needs_explanation());
        CHECK(unsettled(at_first) == 1); // nothing is measured yet: the task waits
        auto const next = recalibrate(db, world.scope, world.because("Nieuw"), testing::now());
        REQUIRE(next);
        partnership::Scope const fresh{world.park.id, next->id};
        hold_survey(db, fresh, 9);
        partnership::StepQuestion const question{fresh, {2027, 3, 15}};
        auto const judged = evaluation_of(db, question, world.scope);
        REQUIRE(judged.at(0).outcome.now);
        CHECK(judged[0].outcome.now->n == 9);
        CHECK(judged[0].needs_explanation());
        CHECK(unsettled(judged) == 1);
        REQUIRE(write(db, fresh, {place_of_objective(id), {"Te weinig gedaan."}}, {2027, 3, 16}));
        CHECK(unsettled(evaluation_of(db, question, world.scope)) == 0);
    });
}

TEST_CASE("a count over more months than the baseline says on paper what it is a month, as its verdict does")
{
    each_engine([](db::Connection& db, World const& world) {
        objectives::Outcome outcome;
        outcome.objective.wish = goal(90.0, 60, objectives::Unit::count);
        outcome.objective.wish.baseline.months = 9;
        outcome.now = objectives::Measured{objectives::Unit::count, 72, 0, 0, 0, 12};
        auto const facts = facts_of(db, partnership::Reader::of_group(world.scope), world.question(), {});
        auto const shown = [&] {
            auto const sheet = evaluation_sheet(nl, facts, {ObjectiveOutcome{outcome}});
            return sheet.parts.at(0).table->rows.at(0).at(3);
        };
        CHECK(shown() == "72 (van 10,0 naar 6,0 per maand)");
        outcome.now->months = 9;
        CHECK(shown() == "72");
    });
}

TEST_CASE("what was done stands at the objective it serves, and what is dropped or only planned does not")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const id = objectives::add(db, world.scope, goal(41.0, 65));
        serving(db, world, id, "Meldwijzer gebracht", plan::State::done);
        serving(db, world, id, "Elke week lopen", plan::State::recurring);
        serving(db, world, id, "Nog niet", plan::State::planned);
        serving(db, world, {}, "Los gedaan", plan::State::done);
        auto const story = told(db, world, StoryEdition::group);
        REQUIRE(story.lines.size() == 2);
        CHECK(story.lines[0].done == std::vector<std::string>{"Meldwijzer gebracht (Politie Grifthoek)"});
        CHECK(story.lines[0].busy == std::vector<std::string>{"Elke week lopen (Politie Grifthoek)"});
        CHECK(story.lines[0].said == "Beginstand: 41%.");
        CHECK(story.lines[1].done == std::vector<std::string>{"Los gedaan (Politie Grifthoek)"});
    });
}

TEST_CASE("everybody reads only what the group chose, and no figure that is for the group alone")
{
    each_engine([](db::Connection& db, World const& world) {
        auto measured = goal(37.0, 20, objectives::Unit::count);
        measured.baseline.key = "police.2.5.1";
        auto const secret = objectives::add(db, world.scope, measured);
        serving(db, world, secret, "Lopen", plan::State::done);
        auto const group = told(db, world, StoryEdition::group);
        CHECK(group.lines.at(0).said == "Beginstand: 37.");
        CHECK(told(db, world, StoryEdition::everyone).lines.empty());
        CHECK(!published_story(db, nl, world.park.id, {2027, 3, 15}, 5));
        publish(db, world.scope, group, {true, {group.lines[0].place, "uzei-onbekend"}}, {2027, 3, 15});
        auto const open = published_story(db, nl, world.park.id, {2027, 3, 15}, 5);
        REQUIRE(open);
        CHECK(open->lines.at(0).said.empty());
        CHECK(open->lines[0].done.size() == 1);
        CHECK(!written(db, world.scope).contains("uzei-onbekend"));
        auto const letter = papers::plain_text(story_letter(*open, {2027, 3, 15}));
        CHECK(letter.find("Lopen (Politie Grifthoek)") != std::string::npos);
        CHECK(letter.find("37") == std::string::npos);
    });
}

TEST_CASE("a survey figure is told to everybody only from groups twice as large")
{
    each_engine([](db::Connection& db, World const& world) {
        hold_survey(db, world.scope, 9);
        auto const measure = survey::measures_of(db, world.scope, 5).at(0);
        objectives::add(db, world.scope,
            {{}, "Beter",
                {objectives::key_of_survey(measure.key), measure.dutch, measure.english, measure.value},
                objectives::Unit::percent, 60, {2028, 3, 1}});
        auto const group = told(db, world, StoryEdition::group);
        CHECK(group.lines.at(0).said.find("9 antwoorden") != std::string::npos);
        publish(db, world.scope, group, {true, {group.lines[0].place}}, {2027, 3, 15});
        CHECK(told(db, world, StoryEdition::everyone).lines.at(0).said.empty());
    });
}

TEST_CASE("choosing who may read does not stand in the way of who writes, and a new round takes nothing away")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const id = objectives::add(db, world.scope, goal(41.0, 65));
        serving(db, world, id, "Meldwijzer gebracht", plan::State::done);
        auto const group = told(db, world, StoryEdition::group);
        publish(db, world.scope, group, {true, {group.lines.at(0).place}}, {2027, 3, 15});
        CHECK(write(db, world.scope, {group.lines[0].place, {"Dank voor uw meldingen."}}, {2027, 3, 15}));
        CHECK(!write(db, world.scope, {group.lines[0].place, {"Iets anders."}}, {2027, 3, 15}));
        CHECK(told(db, world, StoryEdition::everyone).lines.at(0).written == "Dank voor uw meldingen.");
        REQUIRE(recalibrate(db, world.scope, world.because("Nieuw"), testing::now()));
        CHECK(published_story(db, nl, world.park.id, {2027, 3, 15}, 5)->lines.size() == 1);
    });
}

TEST_CASE("a request goes to the adviser, is answered, and closed; each is mailed to whom it concerns")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const id
            = ask_adviser(db, world.scope, {"Schouw", "Hoe vaak schouwen anderen?"}, caller(world.fatma));
        REQUIRE(id);
        CHECK(mails(db, "anna@voorbeeld.nl") == 1);
        CHECK(waiting_for(db, world.adviser).at(0).subject == "Schouw");
        CHECK(waiting_for(db, world.fatma).empty());
        auto const of_adviser = *partnership::member(db, world.park.id, world.adviser);
        CHECK(errands(db, world.question(), of_adviser).size() == 1);
        REQUIRE(say(db, world.scope, {*id, "Twee keer per jaar.", Voice::adviser, 1}, caller(world.adviser)));
        CHECK(mails(db, "fatma@voorbeeld.nl") == 1);
        CHECK(waiting_for(db, world.adviser).empty());
        CHECK(say(db, world.scope, {*id, "Tegelijk", Voice::group, 1}, caller(world.fatma)).error()
            == CallRefusal::changed_meanwhile);
        REQUIRE(say(db, world.scope, {*id, "Ook ’s avonds?", Voice::group, 2}, caller(world.fatma)));
        CHECK(waiting_for(db, world.adviser).size() == 1);
        REQUIRE(close_request(db, world.scope, *id, caller(world.fatma)));
        CHECK(close_request(db, world.scope, *id, caller(world.fatma)).error() == CallRefusal::is_closed);
        CHECK(say(db, world.scope, {*id, "Nog iets", Voice::group, 4}, caller(world.fatma)).error()
            == CallRefusal::is_closed);
        auto const all = lines(db, world.park.id, *id);
        CHECK(all.size() == 4);
        CHECK(all.at(0).by == "Fatma Yilmaz");
        CHECK(facts_about(db, world.fatma).size() == 3);
        CHECK(say(db, world.scope, {RequestId{99}, "x", Voice::group, 1}, caller(world.fatma)).error()
            == CallRefusal::unknown);
    });
}

TEST_CASE("a group without an adviser is told so, and another group cannot read the request")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const id = ask_adviser(db, world.scope, {"Schouw", "Hoe vaak?"}, caller(world.fatma));
        REQUIRE(id);
        auto const other = partnership::start(
            db, {"Elders", "Elders"}, *accounts::person(db, world.fatma), testing::now());
        CHECK(requests(db, other.id).empty());
        CHECK(lines(db, other.id, *id).empty());
        partnership::leave(db, world.park.id, world.adviser, {2027, 3, 15});
        CHECK(ask_adviser(db, world.scope, {"Schouw", "Hoe vaak?"}, caller(world.fatma)).error()
            == CallRefusal::nobody_on_call);
        CHECK(waiting_for(db, world.adviser).empty());
    });
}

TEST_CASE("a request says what it is about and what is asked")
{
    CHECK(problems(NewRequest{"", ""}).size() == 2);
    CHECK(problems(NewRequest{std::string(121, 'x'), std::string(2001, 'x')}).size() == 2);
    CHECK(problems(NewRequest{"Schouw", "Hoe vaak?"}).empty());
}

TEST_CASE("the adviser is present until the day that was set, and without one all the time")
{
    each_engine([](db::Connection& db, World const& world) {
        moment::Date const day{2028, 2, 29};
        CHECK(is_present(present_until(db, world.park.id), day));
        set_present_until(db, world.park.id, day);
        CHECK(is_present(present_until(db, world.park.id), day));
        CHECK(!is_present(present_until(db, world.park.id), {2028, 3, 1}));
        set_present_until(db, world.park.id, {});
        CHECK(!present_until(db, world.park.id));
    });
}

TEST_CASE(
    "six months before the plan ends the leaders are told to begin the recalibration, once, unless they did")
{
    each_engine([](db::Connection& db, World const& world) {
        partnership::begin_plan(db, world.scope, {2027, 3, 15});
        night(db, {2028, 9, 14});
        CHECK(mails(db, "fatma@voorbeeld.nl") == 0);
        night(db, {2028, 9, 15});
        night(db, {2028, 9, 16});
        CHECK(mails(db, "fatma@voorbeeld.nl") == 1);
        auto const next = recalibrate(db, world.scope, world.because("Nieuw"), testing::now());
        REQUIRE(next);
        partnership::Scope const fresh{world.park.id, next->id};
        partnership::begin_plan(db, fresh, {2028, 10, 1});
        night(db, {2028, 12, 1});
        CHECK(mails(db, "fatma@voorbeeld.nl") == 1); // it is under way
    });
}

TEST_CASE("after the term nothing of the continuation is left")
{
    each_engine([](db::Connection& db, World const& world) {
        CHECK(write(db, world.scope, {"samenvatting", {"Eerst"}}, {2027, 3, 15}));
        REQUIRE(ask_adviser(db, world.scope, {"Schouw", "Hoe vaak?"}, caller(world.fatma)));
        set_present_until(db, world.park.id, {2028, 1, 1});
        REQUIRE(recalibrate(db, world.scope, world.because("Nieuw"), testing::now()));
        destroy_dossier(db, world.park.id);
        CHECK(written(db, world.scope).empty());
        CHECK(requests(db, world.park.id).empty());
        CHECK(!present_until(db, world.park.id));
        CHECK(!renewal(db, world.scope));
    });
}
