// What the papers of this step are made of, gathered once: plan, objectives, figures, meetings and dates of a
// round, as far as the reader of the paper may see them.
#pragma once
#include "continuation.h"
#include "health.h"

#include "calendar/calendar.h"
#include "inventory/inventory.h"
#include "objectives/objectives.h"
#include "plan/plan.h"

#include <map>

namespace continuation {

// From the first to the last day, both included.
struct Days {
    moment::Date first, last;
    bool holds(moment::Date day) const { return first <= day && day <= last; }
};
Days days_of(moment::Quarter quarter);

struct Decided {
    moment::Date on;
    std::string what;
};
struct Coming {
    moment::Date on;
    std::string what;
};

struct Facts {
    partnership::Partnership park;
    partnership::Round round;
    moment::Date today;
    Recalibration renewal = {};
    moment::Quarter started_in = {}; // of the plan
    plan::Timeline timeline = {};
    std::vector<plan::Action> every_action = {}; // also those that were dropped
    std::vector<plan::Action> actions = {}; // the others
    std::map<accounts::OrganisationId, std::string> organisations = {};
    std::map<plan::ActionId, moment::Date> finished = {};
    std::vector<objectives::Objective> objectives = {};
    std::vector<inventory::Figure> figures = {};
    int meetings_held = 0; // in these days
    std::vector<Decided> decisions = {}; // in these days, the first one first
    std::vector<Coming> coming = {}; // from today on, the first one first
    Health health = {};

    std::string owner_of(plan::Action const& action) const; // the organisation; empty: nobody
    bool is_late(plan::Action const& action) const;
    moment::Date due_on(plan::Action const& action) const; // no day: no quarter was chosen
    std::vector<plan::Action> done_in(Days days) const;
    std::vector<plan::Action> late() const;
};

// `days` bound what was done and decided; the rest is as it stands today.
Facts facts_of(db::Connection& db, partnership::Reader const& reader,
    partnership::StepQuestion const& question, Days days);
std::map<accounts::OrganisationId, std::string> organisation_names(
    db::Connection& db, partnership::Scope const& scope);
Counted counted(db::Connection& db, partnership::StepQuestion const& question);

} // namespace continuation
