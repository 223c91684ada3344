// Pages with faults, for the crawlers alone: a word that is shown as it came, an order of SQL glued together,
// a way to elsewhere.
#pragma once
#include "visit/page.h"

namespace planted {

visit::Routes routes();

} // namespace planted
