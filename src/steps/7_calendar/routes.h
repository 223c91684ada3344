// Who may do what with the calendar and the reporting guide, and where.
#pragma once
#include "visit/page.h"

namespace calendar {

visit::Routes routes();

}
