// Who may do what with objectives, and where.
#pragma once
#include "visit/page.h"

namespace objectives {

visit::Routes routes();

}
