// The rules of the plan as functions of values: no database, no request, no clock.
#pragma once
#include "plan.h"

#include "participants/participants.h"

namespace plan {

inline constexpr int hours_max = 10'000;

using Organisations = std::vector<participants::Participation>;

// None when it does not take part, or not any more.
participants::Participation const* taking_part(Organisations const& all, accounts::OrganisationId id);
// Also of who left; empty when it was never here.
std::string name_of(Organisations const& all, accounts::OrganisationId id);
// The only representative of an organisation that is not a deputy; none when there are more, for then the
// group has to choose.
accounts::PersonId only_representative(Organisations const& all, accounts::OrganisationId organisation);
bool may_own(Organisations const& all, Owner const& owner);
// Who stands in for the owner: the deputies of his organisation.
std::vector<participants::Representative> deputies(Organisations const& all, Owner const& owner);
// Euros as people type them: "1250", "1.250", "1.250,50", "12.50"; other points and spaces only
// divide. Nothing is 0.
std::optional<std::int64_t> read_cents(std::string_view typed);
// Whole hours as people type them; nothing is 0, none: that is no number.
std::optional<int> read_hours(std::string_view typed);
// A measure as this group could carry it out.
Wish wish_of(measures::Measure const& measure, Organisations const& taking_part, int quarters);
// The same length from another quarter on; it does not run past the end of the plan.
Span moved(Span span, int first, int quarters);
// The number of the quarter that this day is in; 1 is the first of the round, less is before it.
int quarter_number(moment::Quarter started_in, moment::Date today);
// As it goes on in a new round: what happens again keeps its quarters, the rest is planned anew.
Wish carried_over(Wish const& wish);
bool is_open(State state);
// The same numbers as counts, of actions that were read already.
Counts counts_of(std::vector<Action> const& actions, moment::Quarter started_in, moment::Date today);

} // namespace plan
