// The organisations that can be chosen in a form of this room.
#pragma once
#include "html/fields.h"
#include "visit/visit.h"

namespace calendar {

html::Options organisation_options(visit::Visit const& visit, std::string_view nobody);
// Nobody, or one of them; a form may be older than the list.
bool is_offered(visit::Visit const& visit, std::string_view organisation);

} // namespace calendar
