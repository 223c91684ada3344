#include "answering.h"
#include "asking_rules.h"
#include "samples.h"

#include <doctest/doctest.h>

using namespace plan;
using moment::Date;

namespace {

constexpr accounts::OrganisationId guards{1};
constexpr accounts::PersonId asked_one{11}, stand_in{12}, chairs{13}, coordinates{14};
constexpr Date day_asked{2027, 4, 1};

participants::Representative who_is_there(accounts::PersonId person, bool is_deputy = false)
{
    participants::Representative out;
    out.person = person;
    out.is_deputy = is_deputy;
    return out;
}

Organisations police_group(std::vector<participants::Representative> police_people)
{
    participants::Participation out;
    out.organisation = guards;
    out.state = participants::State::takes_part;
    out.representatives = std::move(police_people);
    return {out};
}

std::vector<partnership::Member> asking_members()
{
    std::vector<partnership::Member> out(3);
    out[0].person = asked_one;
    out[0].role = partnership::Role::partner;
    out[1].person = chairs;
    out[1].role = partnership::Role::chair;
    out[2].person = coordinates;
    out[2].role = partnership::Role::coordinator;
    return out;
}

Course course_waiting()
{
    Course out;
    out.asked_on = day_asked;
    out.reachable = {std::begin(all_rungs), std::end(all_rungs)};
    return out;
}

Course course_stuck(Date on)
{
    auto out = course_waiting();
    out.reply = Reply::stuck;
    out.replied_on = on;
    return out;
}

Course course_with(Course course, Cause cause, Rung rung, Date on)
{
    course.sent.push_back({{}, {}, cause, rung, asked_one, {}, on});
    return course;
}

bool takes_rung(Course const& course, Date on, Climb const& climb)
{
    auto const before = climb_due(course, {}, moment::plus_days(on, -1));
    return !before && climb_due(course, {}, on) == climb;
}

} // namespace

TEST_CASE("a quarter and a month have a name and a day on which the question goes out")
{
    auto const quarter = period_of(Rhythm::quarterly, {2027, 6, 30});
    CHECK(quarter.code == "2027-K2");
    CHECK(quarter.first == Date{2027, 4, 1});
    CHECK(quarter.asks_on == Date{2027, 4, 1});
    CHECK(period_after(Rhythm::quarterly, quarter).code == "2027-K3");
    auto const month = period_of(Rhythm::monthly, {2028, 2, 29});
    CHECK(month.code == "2028-02");
    CHECK(period_after(Rhythm::monthly, month).code == "2028-03");
    CHECK(period_after(Rhythm::quarterly, period_of(Rhythm::quarterly, {2027, 12, 31})).asks_on
        == Date{2028, 1, 3});
}

TEST_CASE("owners are asked from the first working day on, about a plan that was adopted before the period")
{
    using enum Rhythm;
    Date const adopted{2027, 3, 31};
    CHECK(is_time_to_ask(quarterly, adopted, {2027, 4, 1}));
    CHECK(is_time_to_ask(quarterly, adopted, {2027, 4, 22})); // the server stood still
    CHECK(!is_time_to_ask(quarterly, adopted, {2027, 4, 23}));
    CHECK(!is_time_to_ask(quarterly, {2027, 4, 1}, {2027, 4, 2}));
    CHECK(is_time_to_ask(quarterly, {2027, 4, 1}, {2027, 7, 1}));
    CHECK(!is_time_to_ask(quarterly, adopted, {2027, 1, 2}));
    CHECK(!is_time_to_ask(quarterly, {}, {2027, 4, 1}));
    CHECK(!is_time_to_ask(off, adopted, {2027, 4, 1}));
    CHECK(is_time_to_ask(monthly, adopted, {2027, 5, 3}));
    CHECK(!is_time_to_ask(monthly, adopted, {2027, 5, 2}));
    CHECK(!is_time_to_ask(monthly, adopted, {2027, 5, 11}));
}

TEST_CASE("the owner is asked; when he left his deputy, then a colleague, then who leads")
{
    Owner const owner{guards, asked_one};
    CHECK(whom_to_ask(
              owner, police_group({who_is_there(asked_one), who_is_there(stand_in, true)}), asking_members())
        == asked_one);
    CHECK(whom_to_ask(owner, police_group({who_is_there(coordinates), who_is_there(stand_in, true)}),
              asking_members())
        == stand_in);
    CHECK(whom_to_ask(owner, police_group({who_is_there(coordinates)}), asking_members()) == coordinates);
    CHECK(whom_to_ask(owner, police_group({}), asking_members()) == chairs);
    CHECK(whom_to_ask({}, {}, asking_members()) == chairs);
    CHECK(whom_to_ask({}, {}, {}) == accounts::PersonId{});
    auto declined = police_group({who_is_there(asked_one)});
    declined[0].state = participants::State::declined;
    CHECK(whom_to_ask(owner, declined, asking_members()) == chairs);
}

TEST_CASE("asked are agreed actions that go on and that began")
{
    Action action;
    action.wish = samples::a_wish({guards, asked_one});
    action.wish.quarters = {2, 3};
    struct Case {
        State state;
        int quarter;
        bool is_asked;
    };
    for (auto const& one : {Case{State::concept_, 2, false}, Case{State::planned, 1, false},
             Case{State::planned, 2, true}, Case{State::in_progress, 9, true},
             Case{State::recurring, 2, true}, Case{State::done, 2, false}, Case{State::dropped, 2, false}}) {
        action.state = one.state;
        CHECK(is_asked_about(action, one.quarter) == one.is_asked);
    }
    action.state = State::planned;
    action.wish.quarters = {};
    CHECK(!is_asked_about(action, 2));
}

TEST_CASE("without an answer it goes from the reminder to the coordinator, a week apart, and stops there")
{
    using enum Rung;
    auto course = course_waiting();
    CHECK(takes_rung(course, {2027, 4, 8}, {Cause::silent, reminder}));
    course = course_with(course, Cause::silent, reminder, {2027, 4, 8});
    CHECK(takes_rung(course, {2027, 4, 15}, {Cause::silent, deputy}));
    course = course_with(course, Cause::silent, deputy, {2027, 4, 15});
    CHECK(takes_rung(course, {2027, 4, 22}, {Cause::silent, lead}));
    course = course_with(course, Cause::silent, lead, {2027, 4, 22});
    CHECK(takes_rung(course, {2027, 4, 29}, {Cause::silent, coordinator}));
    course = course_with(course, Cause::silent, coordinator, {2027, 4, 29});
    CHECK(!climb_due(course, {}, {2028, 1, 1}));
}

TEST_CASE("who comes in somebody's place has as long to answer as he had")
{
    using enum Rung;
    auto course = course_with(course_waiting(), Cause::silent, reminder, {2027, 4, 8});
    course.asked_on = {2027, 4, 15}; // on the day on which it would have gone up
    CHECK(!climb_due(course, {}, {2027, 4, 15}));
    CHECK(takes_rung(course, {2027, 4, 22}, {Cause::silent, deputy}));
}

TEST_CASE("who is stuck gets no reminder: his deputy hears it the next night, then it goes up")
{
    using enum Rung;
    auto course = course_with(course_stuck({2027, 4, 10}), Cause::silent, reminder, {2027, 4, 8});
    CHECK(climb_due(course, {}, {2027, 4, 11}) == Climb{Cause::stuck, deputy});
    course = course_with(course, Cause::stuck, deputy, {2027, 4, 11});
    CHECK(takes_rung(course, {2027, 4, 18}, {Cause::stuck, lead}));
}

TEST_CASE("a rung on which there is nobody is passed over, and nobody goes above the highest")
{
    auto course = course_waiting();
    course.reachable = {Rung::lead, Rung::coordinator};
    CHECK(takes_rung(course, {2027, 4, 8}, {Cause::silent, Rung::lead}));
    AskingRule rule;
    rule.highest = Rung::deputy;
    CHECK(!climb_due(course, rule, {2028, 1, 1}));
    rule.highest = Rung::reminder;
    CHECK(climb_due(course_waiting(), rule, {2027, 4, 8}) == Climb{Cause::silent, Rung::reminder});
    CHECK(!climb_due(course_stuck({2027, 4, 2}), rule, {2028, 1, 1}));
}

TEST_CASE("after nights that were missed it goes up one rung a night")
{
    auto const late = climb_due(course_waiting(), {}, {2027, 6, 1});
    CHECK(late == Climb{Cause::silent, Rung::reminder});
    auto const next = course_with(course_waiting(), Cause::silent, Rung::reminder, {2027, 6, 1});
    CHECK(!climb_due(next, {}, {2027, 6, 1}));
}

TEST_CASE("nobody hears of what was answered, ended or talked about")
{
    for (auto const reply : {Reply::done, Reply::on_track}) {
        auto course = course_waiting();
        course.reply = reply;
        CHECK(!climb_due(course, {}, {2028, 1, 1}));
    }
    for (auto course : {course_waiting(), course_stuck({2027, 4, 2})}) {
        course.is_over = true;
        CHECK(!climb_due(course, {}, {2028, 1, 1}));
    }
}

TEST_CASE("each rung knows its people, and never who was asked himself")
{
    Question question;
    question.organisation = guards;
    question.person = asked_one;
    auto const all
        = police_group({who_is_there(asked_one), who_is_there(stand_in, true), who_is_there(coordinates)});
    using People = std::vector<accounts::PersonId>;
    CHECK(heard_on(Rung::reminder, question, all, asking_members()) == People{asked_one});
    CHECK(heard_on(Rung::reminder, question, all, {}) == People{});
    CHECK(heard_on(Rung::deputy, question, all, asking_members()) == People{stand_in});
    CHECK(heard_on(Rung::deputy, question, police_group({who_is_there(asked_one), who_is_there(coordinates)}),
              asking_members())
        == People{coordinates});
    CHECK(heard_on(Rung::deputy, question, police_group({who_is_there(asked_one)}), asking_members())
        == People{});
    CHECK(heard_on(Rung::lead, question, all, asking_members()) == People{chairs});
    CHECK(heard_on(Rung::coordinator, question, all, asking_members()) == People{coordinates});
    question.person = chairs;
    CHECK(heard_on(Rung::lead, question, all, asking_members()) == People{});
}

TEST_CASE("days that make no sense are refused")
{
    CHECK(problems(AskingRule{}).empty());
    AskingRule rule;
    rule.remind_days = 0;
    rule.escalate_days = 61;
    auto const wrong = problems(rule);
    REQUIRE(wrong.size() == 2);
    CHECK(wrong[0].field == "remind_days");
    CHECK(wrong[1].field == "escalate_days");
}

TEST_CASE("what an answer makes of an action")
{
    Action action;
    action.wish = samples::a_wish({guards, asked_one});
    action.wish.quarters = {1, 4};
    struct Case {
        State now;
        measures::Repeat repeat;
        Reply reply;
        int quarter;
        State then;
    };
    using enum measures::Repeat;
    for (auto const& one : {Case{State::planned, once, Reply::on_track, 2, State::in_progress},
             Case{State::planned, once, Reply::stuck, 2, State::in_progress},
             Case{State::planned, once, Reply::done, 2, State::done},
             Case{State::done, once, Reply::stuck, 2, State::in_progress},
             Case{State::in_progress, once, Reply::stuck, 2, State::in_progress},
             Case{State::planned, quarterly, Reply::done, 2, State::recurring},
             Case{State::recurring, quarterly, Reply::on_track, 2, State::recurring},
             Case{State::recurring, quarterly, Reply::done, 4, State::done}}) {
        action.state = one.now;
        action.wish.repeat = one.repeat;
        CHECK(state_after(action, one.reply, one.quarter) == one.then);
    }
}

TEST_CASE("who is stuck says why, and asks for a quarter of the plan that is still to come")
{
    Timeline const plan{{2027, 1}, 8};
    Date const today{2027, 4, 2};
    auto const fields = [&](Answer const& answer) {
        std::string out;
        for (auto const& problem : problems(answer, plan, today))
            out += problem.field + " ";
        return out;
    };
    CHECK(fields({{}, Reply::on_track}) == "");
    CHECK(fields({{}, Reply::stuck}) == "reason ");
    CHECK(fields({{}, Reply::stuck, "  "}) == "reason ");
    CHECK(fields({{}, Reply::stuck, "Geen geld"}) == "");
    CHECK(fields({{}, Reply::stuck, std::string(601, 'x')}) == "reason ");
    CHECK(fields({{}, Reply::stuck, "Geen geld", 8}) == "");
    CHECK(fields({{}, Reply::stuck, "Geen geld", 9}) == "quarter ");
    CHECK(fields({{}, Reply::stuck, "Geen geld", 1}) == "quarter ");
    CHECK(fields({{}, Reply::stuck, "Geen geld", -1}) == "quarter ");
}
