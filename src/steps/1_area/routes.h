// The pages of the area: a new park, its boundary, its addresses.
#pragma once
#include "visit/page.h"

namespace area {

visit::Routes routes();

}
