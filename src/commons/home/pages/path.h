// The path of a park: nine steps, where it stands, who has the ball, what to do next.
#pragma once
#include "visit/page.h"

namespace home {

visit::Answer show_path(visit::Visit& visit, http::Request& request);

}
