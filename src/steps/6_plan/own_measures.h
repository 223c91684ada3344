// Measures that an organisation adds to the library, for every park in which it takes part: with what is
// known about whether they work.
#pragma once
#include "plan.h"

namespace plan {

using OwnMeasureId = base::Id<struct OwnMeasureTag>;

struct OwnMeasure {
    OwnMeasureId id = {};
    accounts::OrganisationId organisation = {};
    std::string title = {}, chapter = {};
    objectives::Theme theme = objectives::all_themes[0];
    std::string done_when = {};
    int hours = 0; // each time; 0: nobody knows
    std::string evidence = {}; // what is known about whether it works
    int version = 1; // rises with every change
    moment::Date changed_on = {};
    bool is_withdrawn = false; // no longer offered; what was chosen stays
};
// Fields "title", "chapter", "done_when", "hours", "evidence".
i18n::Problems problems(OwnMeasure const& measure);

OwnMeasureId add_own(db::Connection& db, OwnMeasure const& measure, moment::Date today);
// Refuses what is gone, and what somebody else saved first.
Outcome change_own(db::Connection& db, OwnMeasure const& measure, moment::Date today);
// Of the organisations that are in this park, also what was withdrawn; by title.
std::vector<OwnMeasure> own_measures(db::Connection& db, partnership::Scope const& scope);

// How a choice names it: "own:01hx4k3m9a2b".
std::string own_code(OwnMeasureId id);
OwnMeasure const* own_of_code(std::vector<OwnMeasure> const& all, std::string_view code);
Wish wish_of(OwnMeasure const& measure);

} // namespace plan
