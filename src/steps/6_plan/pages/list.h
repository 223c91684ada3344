// The actions as a list with filters, fifty at a time, and those of the visitor's own organisation.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_list(visit::Visit& visit, http::Request& request);

}
