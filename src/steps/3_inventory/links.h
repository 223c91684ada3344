// What the chain of evidence asks of the inventory: figures about a phenomenon, and the top three of an
// organisation. Both are where a chain begins.
#pragma once
#include "partnership/links.h"

namespace inventory {

// "figure:burglary", "top:" with the identity of the organisation.
partnership::Links links();

} // namespace inventory
