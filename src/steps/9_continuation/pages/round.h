// A round as it was, beside the round before it: boundary, survey, objectives, plan and award.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_round(visit::Visit& visit, http::Request& request);

}
