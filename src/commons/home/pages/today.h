// For a volunteer with a phone: at most three things to do, each with its button.
#pragma once
#include "visit/page.h"

namespace home {

visit::Answer show_today(visit::Visit& visit, http::Request& request);

}
