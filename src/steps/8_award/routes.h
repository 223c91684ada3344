// Who may do what with the award, and where.
#pragma once
#include "visit/page.h"

namespace award {

visit::Routes routes();

}
