// Who may do what with the plan, and where.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Routes routes();

}
