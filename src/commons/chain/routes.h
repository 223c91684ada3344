// The pages of the chain.
#pragma once
#include "visit/page.h"

namespace chain {

visit::Routes routes();

} // namespace chain
