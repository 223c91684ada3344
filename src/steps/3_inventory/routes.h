// The pages of the inventory: figures of the partners and the top three of each.
#pragma once
#include "visit/page.h"

namespace inventory {

visit::Routes routes();

}
