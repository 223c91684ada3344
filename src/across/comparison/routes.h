// Many parks side by side: a phenomenon in each, and how far the process is.
#pragma once
#include "visit/page.h"

namespace comparison {

visit::Routes routes();

}
