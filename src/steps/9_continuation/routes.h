// Who may do what after the award, and where.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Routes routes();

}
