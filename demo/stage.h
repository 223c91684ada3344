// One park of the demo while it is being made: its partnership, its people, and the day it has got to.
#pragma once
#include "cast.h"
#include "places.h"

#include "base/fault.h"
#include "participants/participants.h"
#include "partnership/partnership.h"
#include "visit/visit.h"

#include <map>

namespace demo {

struct Stage {
    db::Connection& db;
    visit::House const& house;
    moment::Instant now; // of the park: moves on from step to step
    partnership::Partnership park = {};
    partnership::Scope scope = {};
    std::map<std::string, accounts::PersonId, std::less<>> people = {}; // by function
    std::map<std::string, accounts::OrganisationId, std::less<>> organisations = {}; // by kind

    moment::Date today() const { return moment::local_date(now); }
    void pass(int days) { now = now.plus_days(days); }
    accounts::PersonId person(std::string_view function) const;
    accounts::OrganisationId organisation(std::string_view kind) const;
    void note(std::string_view function, i18n::Text const& text) const;
};

struct Founding {
    std::string name;
    int days_ago = 0;
};
Stage found(db::Connection& db, visit::House const& house, Founding const& founding, moment::Instant now);

// A step of the demo that a room refused is a bug of the demo.
template <class R> decltype(auto) must(R&& result, char const* where = __builtin_FUNCTION())
{
    if (!result)
        throw base::Fault(std::string("the demo asked for something that a room refuses, in ") + where);
    return std::forward<R>(result);
}

void bound(Stage& stage, Place const& place);
void gather(Stage& stage); // organisations and their people
void kick_off(Stage& stage); // held, with everybody there
void declare(Stage& stage); // the declaration of intent, signed by all
enum class Time { first, two_years_later };
void take_stock(Stage& stage, Time time = Time::first); // figures of three years, top threes
void ask(Stage& stage, std::int64_t answers, Time time = Time::first); // the survey, open, with answers
void conclude(Stage& stage); // the survey closed and shared
enum class Agreed { drafts, adopted };
void aim(Stage& stage, Agreed agreed); // objectives
void aim_from_measured(
    Stage& stage); // objectives whose baselines were measured, and two without one; adopted
void plan_actions(Stage& stage, Agreed agreed); // actions with owners and quarters
void carry_on(Stage& stage); // the plan of two years: actions done and stopped, and what goes on
void ask_owners(Stage& stage); // some answered, one is stuck
void fill_calendar(Stage& stage, Agreed agreed); // events and communication
void award(Stage& stage); // drawn up and signed by all
void go_on(Stage& stage); // quarterly meetings
void meet(Stage& stage, moment::Instant now); // those until now, held with minutes
void tell_owners(Stage& stage); // "u zei, wij deden", for everybody
void begin_again(Stage& stage); // the recalibration begun, what stays the same confirmed, the next round open
void look_back(Stage& stage); // at both rounds: what was reached, why not, what becomes of each action
void look_ahead(Stage& stage); // a meeting to come, and a date that is being picked
void leave_traces(Stage& stage); // lines in the audit log
void send_one_file(Stage& stage); // for all parks, waiting for choices

} // namespace demo
