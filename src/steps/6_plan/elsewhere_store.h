// The statement that looks over parks.
#pragma once
#include "elsewhere.h"

namespace plan {

std::vector<Elsewhere> choices_of_other_parks(
    db::Connection& db, partnership::Scope const& scope, std::int64_t parks_min);
// A finished action of another park, and what it served.
struct Served {
    std::string measure;
    partnership::PartnershipId park;
    objectives::ObjectiveId objective;
};
std::vector<Served> served_in_other_parks(db::Connection& db, partnership::Scope const& scope);

} // namespace plan
