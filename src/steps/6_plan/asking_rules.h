// When owners are asked, and who hears that they did not answer: functions of values.
#pragma once
#include "asking.h"
#include "rules.h"

namespace plan {

struct Period {
    std::string code; // "2027-K2", "2027-05"
    moment::Date first; // day
    moment::Date asks_on; // the first working day
    moment::Date asks_until; // after this day the question waits for the next period
};
// The period that this day is in; not for Rhythm::off.
Period period_of(Rhythm rhythm, moment::Date today);
Period period_after(Rhythm rhythm, Period const& period);
bool is_time_to_ask(Rhythm rhythm, moment::Date adopted_on, moment::Date today);

// A quarter has 92 days at most; the next question ends it sooner.
inline constexpr int answer_days_max = 100;
// Whether a question of that day can still be answered, and is still followed.
bool is_running(moment::Date asked_on, moment::Date today);

// Who can be asked about an action: its owner while he represents the organisation, then its deputy, then
// anybody else there, then who leads the group. None: there is nobody at all.
accounts::PersonId whom_to_ask(
    Owner const& owner, Organisations const& all, std::vector<partnership::Member> const& members);
// Asked are actions that the group agreed on, that go on, and that began.
bool is_asked_about(Action const& action, int current_quarter);

// What is known about a question when it is decided whether somebody hears of it.
struct Course {
    Reply reply = Reply::none;
    moment::Date asked_on = {};
    moment::Date replied_on = {}; // no day: not yet
    bool is_over = false; // the action ended, or a meeting talked about it
    std::vector<Nudge> sent = {}; // about this question
    std::vector<Rung> reachable = {}; // rungs on which somebody can be mailed
};
struct Climb {
    Cause cause = Cause::silent;
    Rung rung = Rung::reminder;
    friend bool operator==(Climb, Climb) = default;
};
// The next rung, when its day has come. One rung a night, also after nights that were missed.
std::optional<Climb> climb_due(Course const& course, AskingRule const& rule, moment::Date today);
// The day on which the next rung would be taken; no day when there is none.
moment::Date climbs_on(Course const& course, AskingRule const& rule);

// Who hears of it on this rung, besides who was asked.
std::vector<accounts::PersonId> heard_on(Rung rung, Question const& question, Organisations const& all,
    std::vector<partnership::Member> const& members);

} // namespace plan
