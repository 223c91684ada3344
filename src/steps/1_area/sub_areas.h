// The rules of sub-areas: named parts of a park, by their streets or drawn on the map. Which addresses belong
// to one is worked out when asked, so that a new address needs nothing.
#pragma once
#include "area.h"

#include "geo/geo.h"

namespace area {

constexpr std::size_t sub_area_name_max = 60;
constexpr std::size_t sub_areas_max = 50;

// Problems with the fields "name", "street" and "shape". `others` are the sub-areas besides this one.
i18n::Problems problems(SubArea const& wanted, std::vector<SubArea> const& others);

// The streets of the list, each once, in the order of the alphabet.
std::vector<std::string> streets_of(std::vector<Address> const& addresses);

void change_sub_area(db::Connection& db, partnership::Scope const& scope, SubArea const& wanted);
void remove_sub_area(db::Connection& db, partnership::Scope const& scope, SubAreaId id);
void copy_sub_areas(db::Connection& db, partnership::Scope const& from, partnership::Scope const& to);

} // namespace area
