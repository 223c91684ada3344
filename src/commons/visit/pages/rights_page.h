// The table of rights as it is in force, for everybody to read.
#pragma once
#include "page.h"

namespace visit {

Answer show_rights(Visit& visit, http::Request& request);

} // namespace visit
