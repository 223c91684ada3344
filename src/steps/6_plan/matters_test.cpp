#include "linking.h"
#include "matters.h"
#include "samples.h"
#include "signs.h"
#include "testing_world.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

constexpr moment::Date first_quarter_day{2027, 3, 15}; // the day of testing::now

struct Meeting {
    db::Connection& db;
    World const& world;
    ActionId action = {}; // of the police, quarters 1 and 2, adopted

    std::vector<partnership::Matter> on(moment::Date today) const
    {
        return agenda().matters(db, {world.scope, today});
    }
    std::optional<i18n::Message> settle(partnership::Settling settling) const
    {
        settling.key = settling.key.empty() ? "action:" + action.text() : settling.key;
        settling.by = world.adviser;
        settling.at = testing::now();
        return agenda().settle(db, world.scope, settling);
    }
    Action now() const { return *find(db, world.scope, action); }
    LogLine last_line() const { return log(db, partnership::Reader::of_group(world.scope), action).at(0); }
};

void each_meeting(base::FunctionRef<void(Meeting const&)> test)
{
    testing::for_each_engine(all_tables(), [&](db::Connection& db) {
        auto const made = world(db);
        Meeting meeting{db, made, add(db, made.scope, samples::a_wish({made.police, made.dirk}), made.by())};
        REQUIRE(adopt(db, made.scope, made.by()));
        test(meeting);
    });
}

std::string dutch(std::optional<i18n::Message> const& message)
{
    return message ? i18n::Words(i18n::Language::dutch)(*message) : "";
}

partnership::Settling to(std::string state)
{
    partnership::Settling settling;
    settling.state = std::move(state);
    return settling;
}

} // namespace

TEST_CASE("the agenda has what is late, and what must be ready this quarter or the next")
{
    each_meeting([](Meeting const& meeting) {
        auto later = samples::a_wish({meeting.world.town, meeting.world.carla});
        later.quarters = {3, 5};
        add(meeting.db, meeting.world.scope, later, meeting.world.by());
        auto const now = meeting.on(first_quarter_day);
        REQUIRE(now.size() == 1);
        CHECK(now[0].kind == partnership::MatterKind::due);
        CHECK(now[0].key == "action:" + meeting.action.text());
        CHECK(now[0].path == "plan/" + meeting.action.text());
        CHECK(now[0].organisation == "Politie Grifthoek");
        CHECK(now[0].date == moment::Date{2027, 6, 30});
        CHECK(now[0].state == "planned");
        CHECK(now[0].version == meeting.now().version);
        CHECK(meeting.on({2027, 7, 1}).at(0).kind == partnership::MatterKind::overdue);
        // The later one is still a concept: no agreement.
        CHECK(meeting.on({2028, 12, 1}).size() == 1);
    });
}

TEST_CASE("what is late comes before what is due, and what is finished is no matter any more")
{
    each_meeting([](Meeting const& meeting) {
        auto soon = samples::a_wish({meeting.world.town, meeting.world.carla});
        soon.quarters = {3, 3};
        auto const second = add(meeting.db, meeting.world.scope, soon, meeting.world.by());
        REQUIRE(adopt(meeting.db, meeting.world.scope, meeting.world.by()));
        auto const both = meeting.on({2027, 7, 1});
        REQUIRE(both.size() == 2);
        CHECK(both[0].key == "action:" + meeting.action.text());
        CHECK(both[1].key == "action:" + second.text());
        CHECK(!meeting.settle(to("done")));
        CHECK(meeting.on({2027, 7, 1}).size() == 1);
    });
}

TEST_CASE("a meeting changes an action, and its note stands in the log")
{
    each_meeting([](Meeting const& meeting) {
        auto settling = to("in_progress");
        settling.note = "De eerste ronde is gelopen.";
        settling.version = meeting.now().version;
        CHECK(!meeting.settle(settling));
        CHECK(meeting.now().state == State::in_progress);
        CHECK(meeting.last_line().note == "De eerste ronde is gelopen.");
        CHECK(meeting.last_line().by == "Anna Bakker");
        CHECK(dutch(meeting.settle(settling)).starts_with("Iemand anders heeft deze actie net veranderd."));
    });
}

TEST_CASE("a meeting moves the end of an action within the plan")
{
    each_meeting([](Meeting const& meeting) {
        auto settling = to("");
        settling.until = moment::Quarter{2027, 4};
        CHECK(!meeting.settle(settling));
        CHECK(meeting.now().wish.quarters == Span{1, 4});
        CHECK(meeting.last_line().dutch == "Nieuw laatste kwartaal: kwartaal 4 van 2027");
        settling.until = moment::Quarter{2031, 1};
        CHECK(
            dutch(meeting.settle(settling)) == "Dit kwartaal valt buiten het plan. Kies een ander kwartaal.");
        settling.until = moment::Quarter{2026, 4};
        CHECK(meeting.settle(settling));
        CHECK(meeting.now().wish.quarters == Span{1, 4});
    });
}

TEST_CASE("settling without a change leaves no trace")
{
    each_meeting([](Meeting const& meeting) {
        auto const before = meeting.now().version;
        CHECK(!meeting.settle(to("planned")));
        CHECK(!meeting.settle(to("")));
        CHECK(meeting.now().version == before);
    });
}

TEST_CASE("what a meeting cannot do to an action is said in words")
{
    each_meeting([](Meeting const& meeting) {
        CHECK(dutch(meeting.settle(to("dropped"))) == "Schrijf op waarom de actie vervalt.");
        CHECK(meeting.settle(to("concept")));
        CHECK(meeting.settle(to("nonsense")));
        auto settling = to("done");
        settling.key = "action:nonsense";
        CHECK(dutch(meeting.settle(settling)) == "Deze actie is er niet meer. Ga terug naar het plan.");
        settling.key = "meeting:" + meeting.action.text();
        CHECK(meeting.settle(settling));
        CHECK(meeting.now().state == State::planned);
        auto dropped = to("dropped");
        dropped.reason = "Geen geld";
        CHECK(!meeting.settle(dropped));
        CHECK(meeting.now().reason == "Geen geld");
    });
}

TEST_CASE("every state that a meeting may choose can be chosen")
{
    each_meeting([](Meeting const& meeting) {
        for (auto const& state : agenda().states) {
            auto settling = to(std::string(state.code));
            settling.reason = state.asks_reason ? "Dubbel" : "";
            CHECK(!meeting.settle(settling));
            CHECK(code(meeting.now().state) == state.code);
        }
    });
}

TEST_CASE("an action stands behind its objective in the chain, and the objective finds it back")
{
    each_meeting([](Meeting const& meeting) {
        auto const& scope = meeting.world.scope;
        auto const reader = partnership::Reader::of_group(scope);
        objectives::Wish goal;
        goal.title = "Minder afval";
        goal.due_on = {2028, 12, 31};
        auto const objective = objectives::add(meeting.db, scope, goal);
        auto action = meeting.now();
        action.wish.objective = objective;
        REQUIRE(change(meeting.db, scope, action, meeting.world.by()));
        auto const key = "action:" + meeting.action.text();
        auto const found = links().find(meeting.db, reader, key);
        REQUIRE(found);
        CHECK(found->stage == partnership::Stage::action);
        CHECK(dutch(found->text) == "Twee keer per jaar samen het terrein rondlopen");
        CHECK(dutch(found->state) == "Gepland");
        CHECK(found->path == "plan/" + meeting.action.text());
        auto const before = links().next_to(meeting.db, reader, key);
        REQUIRE(before.size() == 1);
        CHECK(before[0].key == "objective:" + objective.text());
        CHECK(before[0].stage == partnership::Stage::objective);
        CHECK(dutch(before[0].text) == "Minder afval");
        auto const behind = links().next_to(meeting.db, reader, before[0].key);
        REQUIRE(behind.size() == 1);
        CHECK(behind[0].key == key);
        CHECK(!links().find(meeting.db, reader, "action:nonsense"));
        CHECK(!links().find(meeting.db, reader, before[0].key));
        CHECK(links().next_to(meeting.db, reader, "problem:1").empty());
    });
}

TEST_CASE("actions that are late are a sign of how a park stands")
{
    each_meeting([](Meeting const& meeting) {
        auto const late = [&](moment::Date day) {
            partnership::Signs signs;
            tell_signs(meeting.db, {meeting.world.scope, day}, signs);
            return signs.overdue;
        };
        CHECK(late(first_quarter_day) == 0);
        CHECK(late({2027, 7, 1}) == 1);
    });
}
