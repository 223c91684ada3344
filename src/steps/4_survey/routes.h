// The pages of the survey: following it, its letters, its results, and answering with a code.
#pragma once
#include "visit/page.h"

namespace survey {

visit::Routes routes();

} // namespace survey
