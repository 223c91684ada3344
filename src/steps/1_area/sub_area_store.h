// All statements about sub-areas, one function each.
#pragma once
#include "area.h"

namespace area {

void insert_sub_area(db::Connection& db, partnership::Scope const& scope, SubArea const& made);
void update_sub_area(db::Connection& db, partnership::Scope const& scope, SubArea const& changed);
void insert_sub_area_streets(db::Connection& db, SubArea const& made);
void delete_sub_area_streets(db::Connection& db, partnership::Scope const& scope, SubAreaId id);
void delete_sub_area(db::Connection& db, partnership::Scope const& scope, SubAreaId id);
// By name, with their streets.
std::vector<SubArea> sub_areas_of_round(db::Connection& db, partnership::Scope const& scope);
// Of addresses whose street and place are known.
std::vector<StreetPlace> street_places_of_round(db::Connection& db, partnership::Scope const& scope);

} // namespace area
