// The ground of a park on which a respondent can mark a place.
#pragma once
#include "questionnaire.h"

#include "area/area.h"

namespace survey {

// Squares of a hundred metres, larger where that would be too many.
Ground ground_of(std::optional<geo::Shape> const& boundary, std::vector<area::Address> const& addresses);
Ground ground_of(db::Connection& db, partnership::Scope const& scope);

} // namespace survey
