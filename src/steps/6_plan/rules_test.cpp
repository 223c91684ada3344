#include "pages/place.h"
#include "rules.h"
#include "samples.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

constexpr accounts::OrganisationId police{7}, town{8};
constexpr accounts::PersonId dirk{70}, carla{80}, chris{81};
constexpr moment::Quarter started{2027, 1};

participants::Representative somebody(accounts::PersonId id)
{
    participants::Representative one;
    one.person = id;
    return one;
}

participants::Participation takes_part(accounts::OrganisationId id, std::string_view kind)
{
    participants::Participation one;
    one.organisation = id;
    one.kind = kind;
    one.state = participants::State::takes_part;
    return one;
}

Organisations group()
{
    auto first = takes_part(police, "police");
    first.representatives = {somebody(dirk)};
    auto second = takes_part(town, "municipality");
    second.representatives = {somebody(carla), somebody(chris)};
    return {first, second};
}

Action action(State state, Span quarters)
{
    auto wish = samples::a_wish({police, dirk});
    wish.quarters = quarters;
    return {ActionId{1}, wish, state};
}

} // namespace

TEST_CASE(
    "the two years count from the plan; before there is one from today, in a closed round from its start")
{
    constexpr moment::Date start{2027, 1, 10}, planned{2027, 8, 20}, today{2027, 5, 1};
    partnership::Round round{{}, 1, start, {}, {}};
    CHECK(begins_on(round, today) == today);
    round.closed_on = {2029, 1, 10};
    CHECK(begins_on(round, today) == start);
    round.planned_from = planned;
    CHECK(begins_on(round, today) == planned);
    CHECK(quarter(timeline(planned, 24), 8) == moment::Quarter{2029, 2});
}

TEST_CASE("an action is late when its last quarter is over and it is not finished")
{
    constexpr moment::Date last_day{2027, 6, 30}, next_day{2027, 7, 1};
    CHECK(!is_late(action(State::planned, {1, 2}), started, last_day));
    CHECK(is_late(action(State::planned, {1, 2}), started, next_day));
    CHECK(is_late(action(State::in_progress, {1, 2}), started, next_day));
    CHECK(is_late(action(State::recurring, {1, 2}), started, next_day));
    CHECK(!is_late(action(State::done, {1, 2}), started, next_day));
    CHECK(!is_late(action(State::dropped, {1, 2}), started, next_day));
    CHECK(!is_late(action(State::concept_, {1, 2}), started, next_day));
    CHECK(!is_late(action(State::planned, {}), started, next_day));
}

TEST_CASE("a round of two years has eight quarters")
{
    auto const line = timeline({2027, 3, 15}, 24);
    CHECK(line.count == 8);
    CHECK(quarter(line, 1) == moment::Quarter{2027, 1});
    CHECK(quarter(line, 8) == moment::Quarter{2028, 4});
    CHECK(timeline({2027, 3, 15}, 36).count == 12);
}

TEST_CASE("a wish without a title, a chapter or a sound span is a problem")
{
    Timeline const line{started, 8};
    auto const fields = [&](Wish const& wish) {
        std::vector<std::string> out;
        for (auto const& problem : problems(wish, line))
            out.push_back(problem.field);
        return out;
    };
    using Fields = std::vector<std::string>;
    auto wish = samples::a_wish({});
    CHECK(fields(wish).empty());
    wish.title = std::string(201, 'x');
    CHECK(fields(wish) == Fields{"title"});
    wish = samples::a_wish({});
    wish.chapter = "weather";
    CHECK(fields(wish) == Fields{"chapter"});
    for (auto const span : {Span{0, 3}, Span{3, 2}, Span{8, 9}, Span{-1, 2}}) {
        wish = samples::a_wish({});
        wish.quarters = span;
        CHECK(fields(wish) == Fields{"last"});
    }
    wish = samples::a_wish({});
    wish.done_when = std::string(501, 'x');
    CHECK(fields(wish) == Fields{"done_when"});
    wish = samples::a_wish({});
    wish.hours = 10'001;
    wish.budget_cents = -1;
    wish.budget_source = std::string(201, 'x');
    CHECK(fields(wish) == Fields{"hours", "budget", "source"});
}

TEST_CASE("what lacks an owner by name, a quarter or a sign of completion is named")
{
    auto bare = action(State::concept_, {});
    bare.wish.owner = {};
    bare.wish.done_when = "";
    auto const whole = action(State::concept_, {1, 2});
    auto dropped = bare;
    dropped.state = State::dropped;
    auto const found = missing({bare, whole, dropped}, group());
    REQUIRE(found.size() == 1);
    CHECK(found[0].lacks == std::vector{Lack::organisation, Lack::person, Lack::quarter, Lack::done_when});
}

TEST_CASE("an owner who left, or whose organisation left, counts as no owner")
{
    auto gone = group();
    gone[0].representatives.clear();
    CHECK(missing({action(State::concept_, {1, 2})}, gone).at(0).lacks == std::vector{Lack::person});
    gone[0].state = participants::State::declined;
    CHECK(missing({action(State::concept_, {1, 2})}, gone).at(0).lacks
        == std::vector{Lack::organisation, Lack::person});
}

TEST_CASE("the deputies of an owner are those of his organisation, without himself")
{
    auto all = group();
    all[1].representatives[1].is_deputy = true;
    CHECK(deputies(all, {town, carla}).at(0).person == chris);
    CHECK(deputies(all, {town, chris}).empty());
    CHECK(deputies(all, {police, dirk}).empty());
    CHECK(deputies(all, {}).empty());
}

TEST_CASE("euros are read as people type them")
{
    struct Case {
        char const* typed;
        std::int64_t cents;
    };
    for (auto const& one : {Case{"", 0}, Case{"1250", 125'000}, Case{"1.250", 125'000},
             Case{"1.250,50", 125'050}, Case{"12.50", 1'250}, Case{"12,5", 1'250}, Case{"€ 1 000", 100'000},
             Case{"0", 0}, Case{"12.345.678", 1'234'567'800}})
        CHECK_MESSAGE(read_cents(one.typed) == one.cents, one.typed);
    for (auto const* typed : {"veel", "12,345", ",50", "-5", "1e6", "12345678901234"})
        CHECK_MESSAGE(!read_cents(typed), typed);
}

TEST_CASE("a measure comes with the organisation of the suggested kind")
{
    measures::Measure measure;
    measure.id = "C12";
    measure.chapter = "crime";
    measure.topic = "communication";
    measure.lead = "police";
    measure.with = {"municipality", "province"};
    measure.first_quarter = 0;
    measure.last_quarter = 8;
    auto const wish = wish_of(measure, group(), 4);
    CHECK(wish.owner == Owner{police, dirk});
    CHECK(wish.partners == std::vector{town});
    CHECK(wish.quarters == Span{1, 4});
    CHECK(wish.theme == objectives::Theme::communication);
    measure.lead = "municipality";
    CHECK(wish_of(measure, group(), 8).owner == Owner{town, {}}); // two people: the group chooses
    measure.lead = "working_group";
    CHECK(wish_of(measure, group(), 8).owner == Owner{});
}

TEST_CASE("a person owns an action only for his own organisation")
{
    CHECK(may_own(group(), {police, dirk}));
    CHECK(may_own(group(), {police, {}}));
    CHECK(may_own(group(), {}));
    CHECK(!may_own(group(), {police, carla}));
    CHECK(!may_own(group(), {{}, dirk}));
    CHECK(!may_own(group(), {accounts::OrganisationId{99}, {}}));
    auto declined = group();
    declined[0].state = participants::State::declined;
    CHECK(!may_own(declined, {police, dirk}));
}

TEST_CASE("moving keeps the length and stays inside the plan")
{
    CHECK(moved({1, 3}, 2, 8) == Span{2, 4});
    CHECK(moved({1, 3}, 7, 8) == Span{7, 8});
    CHECK(moved({}, 5, 8) == Span{5, 5});
    CHECK(moved({1, 3}, 0, 8) == Span{});
}

TEST_CASE("in a new round only what repeats keeps its quarters")
{
    auto wish = samples::a_wish({police, dirk});
    CHECK(carried_over(wish).quarters == Span{});
    CHECK(carried_over(wish).owner == wish.owner);
    wish.repeat = measures::Repeat::quarterly;
    CHECK(carried_over(wish).quarters == Span{1, 2});
}

TEST_CASE("a place and an owner are read as they are written")
{
    for (auto const place : {Place{}, Place{police, 0}, Place{police, 8}, Place{{}, 3}})
        CHECK(read_place(place_code(place)) == place);
    for (auto const* text : {"", "3", "x.3", ".-1", ".100", "..", "a.b.c"})
        CHECK_MESSAGE(!read_place(text), text);
    for (auto const owner : {Owner{}, Owner{police, {}}, Owner{police, dirk}})
        CHECK(read_owner(owner_code(owner)) == owner);
    for (auto const* text : {"x", "!.!", "a.b.c"})
        CHECK_MESSAGE(!read_owner(text), text);
}
