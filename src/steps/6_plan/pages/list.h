// The actions as a list, by organisation, state and chapter.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer show_list(visit::Visit& visit, http::Request& request);

}
