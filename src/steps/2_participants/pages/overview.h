// Who takes part: the four core parties, all organisations, the kick-off and the declaration of intent.
#pragma once
#include "visit/page.h"

namespace participants {

visit::Answer show_overview(visit::Visit& visit, http::Request& request);

}
