// The pages on privacy: what is kept for how long in a park, what is kept about the visitor, and the papers.
#pragma once
#include "visit/page.h"

namespace privacy {

visit::Routes routes();

} // namespace privacy
