// The home of a park: its path of nine steps, who has the ball, what to do next, and what happened lately.
#pragma once
#include "visit/page.h"

namespace home {

visit::Routes routes();

}
